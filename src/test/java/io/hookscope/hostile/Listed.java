package io.hookscope.hostile;

import io.hookscope.delivery.Body;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Reception;
import io.hookscope.hostile.Attack.How;
import io.hookscope.hostile.Attack.Kept;
import io.hookscope.hostile.Volley.Shot;
import io.hookscope.store.Session;
import io.hookscope.store.session.SessionFiles;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a session lists after attacks, beside what it must list. Deliveries are told apart by how they came in and by every
 * byte of their body. For one thread.
 */
final class Listed {

    private record Key(How how, Body body) {}

    private final Map<Key, Integer> left = new HashMap<>();
    private int honest;

    private Listed() {}

    /** Reads all that is in that file. */
    static Listed in(Path file) throws Exception {
        var listed = new Listed();
        try (Session session = SessionFiles.open(file, Clock.systemUTC())) {
            for (long seq = 1; seq <= session.lastSeq(); seq++) {
                session.delivery(seq).ifPresent(listed::add); // the oldest have made room
            }
        }
        return listed;
    }

    private void add(Delivery delivery) {
        if (delivery.target().equals(Volley.HONEST) || delivery.target().equals("/bystander")) {
            honest++;
        } else {
            How how = switch (delivery.reception()) {
                case Reception.Whole _ -> How.WHOLE;
                case Reception.TooLarge _ -> How.TOO_LARGE;
                case Reception.CutShort _ -> How.CUT_SHORT;
                case Reception.LeftOut _ -> throw new AssertionError("left out of which file?");
            };
            left.merge(new Key(how, delivery.body()), 1, Integer::sum);
        }
    }

    /** Returns how many honest deliveries are listed. */
    int honest() {
        return honest;
    }

    /** Takes out what these attacks must have left behind, and returns in words what is missing. */
    List<String> missing(List<Shot> shots) {
        var missing = new ArrayList<String>();
        for (Shot shot : shots) {
            for (Kept kept : shot.attack().kept()) {
                if (left.merge(new Key(kept.how(), Body.of(kept.body())), -1, Integer::sum) < 0) {
                    missing.add(shot.attack().name() + ": not listed " + kept.how());
                }
            }
        }
        return missing;
    }

    /** As {@link #missing}, and what is there beyond that. */
    List<String> differences(List<Shot> shots) {
        List<String> differences = missing(shots);
        left.forEach((key, count) -> {
            if (count > 0) {
                differences.add(count + " " + key + " more than came");
            }
        });
        return differences;
    }
}
