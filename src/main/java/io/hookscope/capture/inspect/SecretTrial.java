package io.hookscope.capture.inspect;

import io.hookscope.check.Secret;
import io.hookscope.check.SignatureVerdict.Kind;
import io.hookscope.check.examine.Examiner;
import io.hookscope.check.signature.Signed;
import io.hookscope.delivery.Delivery;
import io.hookscope.event.EventReader;
import io.hookscope.store.Session;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries a secret on stored deliveries without saving it. Thread-safe; reads the disk, so keep it off the FX thread. */
public final class SecretTrial {

    /** How far back signed deliveries are looked for. */
    public static final int LOOKED_AT = 200;
    private static final int TRIED = 10;
    private static final Logger LOG = LoggerFactory.getLogger(SecretTrial.class);
    private static final String HEADER = "x-voucherify-signature";
    /** No other verdict depends on the secret. */
    private static final Set<Kind> TELLING = EnumSet.of(Kind.VALID, Kind.WRONG);

    private final Session session;
    private final Examiner examiner;
    private final EventReader reader = new EventReader();

    /** Tries secrets on deliveries of that session. */
    public SecretTrial(Session session, Examiner examiner) {
        this.session = session;
        this.examiner = examiner;
    }

    /**
     * What the signature of one delivery says under the secret.
     *
     * @param seq    the delivery's number
     * @param signed the verdict, with its sentence
     */
    public record Tried(long seq, Signed signed) {}

    /** Returns what the selected deliveries say under the secret; those that are gone or say nothing of one are left out. */
    public List<Tried> on(List<Long> selected, Secret candidate) {
        return selected.stream().limit(LOOKED_AT).flatMap(seq -> attempt(seq, candidate).stream()).toList();
    }

    /** Returns what the last ten signed deliveries say under the secret, newest first; fewer when there are fewer. */
    public List<Tried> onLatest(Secret candidate) {
        var tried = new ArrayList<Tried>();
        long last = session.lastSeq();
        for (long seq = last; seq > Math.max(0, last - LOOKED_AT) && tried.size() < TRIED; seq--) {
            attempt(seq, candidate).ifPresent(tried::add);
        }
        return tried;
    }

    /** One that cannot be read is left out like one that is gone: the others say what the secret is worth. */
    private Optional<Delivery> delivery(long seq) {
        try {
            return session.delivery(seq);
        } catch (RuntimeException e) {
            LOG.warn("Delivery {} cannot be read to try a secret on it", seq, e);
            return Optional.empty();
        }
    }

    private Optional<Tried> attempt(long seq, Secret candidate) {
        return delivery(seq).filter(delivery -> !delivery.headers().all(HEADER).isEmpty())
                .map(delivery -> new Tried(seq, examiner.trySecret(delivery, reader.read(delivery), candidate)))
                .filter(tried -> TELLING.contains(tried.signed().verdict().kind()));
    }
}
