package io.hookscope.fuzz;

import io.hookscope.check.Circumstances;
import io.hookscope.check.Examination;
import io.hookscope.check.Secret;
import io.hookscope.check.SignatureVerdict;
import io.hookscope.check.examine.Examiner;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.Reception;
import io.hookscope.event.EventReader;
import io.hookscope.sample.make.Dice;
import io.hookscope.sample.make.EventType;
import io.hookscope.sample.make.Form;
import io.hookscope.sample.make.Recipe;
import io.hookscope.sample.make.VoucherKind;
import io.hookscope.sample.make.Wishes;
import io.hookscope.sample.plan.Course;
import io.hookscope.sample.plan.Finish;
import io.hookscope.sample.plan.Planner;
import io.hookscope.sample.plan.Post;
import io.hookscope.sample.plan.Signer;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An event in which everything is right gives no finding, whichever it is. */
public final class CleanTarget {

    private static final Instant AT = Instant.parse("2026-03-01T09:30:00.250Z");
    private static final String SECRET = "geheim";
    private static final EventReader READER = new EventReader();
    private static final Examiner EXAMINER = new Examiner();
    private static final Circumstances CIRCUMSTANCES = Circumstances.DEFAULT
            .withSecrets(List.of(Secret.active("test", SECRET)));
    private static final int LENGTH = 12;

    private CleanTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        var from = ByteBuffer.wrap(Arrays.copyOf(input, LENGTH));
        Recipe recipe = new Recipe(pick(EventType.values(), from.get()), kind(from.get()),
                pick(Form.values(), from.get()), Wishes.NONE.withLines(from.get() & 0x1F));
        var finish = new Finish(List.of(), Set.of(), Headers.NONE, Optional.of(new Signer(SECRET)));
        List<Post> posts;
        try {
            posts = new Planner(recipe, Course.SINGLE, finish, "http://127.0.0.1:8080/hooks")
                    .plan(new Dice(from.getLong()), AT);
        } catch (IllegalArgumentException _) {
            return; // there is no such event
        }
        posts.forEach(CleanTarget::passes);
    }

    private static void passes(Post post) {
        var delivery = new Delivery(AT.plusMillis(40), "POST", "/hooks", "HTTP/1.1", "127.0.0.1:50000",
                post.headers(), post.body(), Reception.WHOLE);
        Examination examination = EXAMINER.examine(delivery, READER.read(delivery), CIRCUMSTANCES);
        Input.claim(examination.findings().isEmpty(), examination.findings() + " in " + post.body());
        Input.claim(examination.signature().kind() == SignatureVerdict.Kind.VALID, "the signature");
    }

    private static @Nullable VoucherKind kind(byte number) {
        int at = (number & 0xFF) % (VoucherKind.values().length + 1);
        return at == 0 ? null : VoucherKind.values()[at - 1];
    }

    private static <T> T pick(T[] all, byte number) {
        return all[(number & 0xFF) % all.length];
    }
}
