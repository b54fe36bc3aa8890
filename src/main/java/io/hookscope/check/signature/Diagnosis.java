package io.hookscope.check.signature;

import io.hookscope.check.Effort;
import io.hookscope.check.Evidence;
import io.hookscope.check.Secret;
import io.hookscope.check.Wording;
import io.hookscope.check.signature.Digest.Function;
import io.hookscope.check.signature.SignatureHeader.Form;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Looks for the reason why a signature does not fit, by trying the mistakes that people make: in writing the digest, in the
 * secret, and in the body that was signed. Bounded: a few dozen digests for each secret. Immutable.
 */
record Diagnosis(Evidence evidence, List<SignedBody> bodies, SignatureHeader header, LastReason lastReason) {

    /** Beyond this many bytes only the secret is looked at, not other spellings of the body. */
    private static final int LARGEST_BODY = 1 << 20;

    private static final int MOST_SECRETS = 8;

    /** Returns the reason, proven by a digest that fits; empty when none was found with that effort. */
    Optional<Reason> reason(Effort effort) {
        List<Secret> secrets = evidence.circumstances().secrets().stream().limit(MOST_SECRETS).toList();
        Optional<Reason> quick = secrets.stream().flatMap(secret -> written(secret).stream()).findFirst()
                .or(this::withoutKey).or(() -> asLast(secrets));
        return effort == Effort.QUICK ? quick : quick.or(() -> searched(secrets));
    }

    private Optional<Reason> asLast(List<Secret> secrets) {
        if (lastReason.isOfSpelling()) {
            return secrets.stream().flatMap(s -> spelling(s, lastReason.likely(Spelling.of(s.value()))).stream())
                    .findFirst();
        }
        List<Variant> likely = lastReason.isOfBody() ? lastReason.likelyBodies(variants()) : List.of();
        return secrets.stream().flatMap(s -> rewritten(s, likely).stream()).findFirst();
    }

    private Optional<Reason> searched(List<Secret> secrets) {
        Optional<Reason> spelled = secrets.stream().flatMap(s -> spelling(s, Spelling.of(s.value())).stream())
                .findFirst();
        if (spelled.isPresent()) {
            return spelled;
        }
        List<Variant> variants = variants();
        return secrets.stream().flatMap(s -> rewritten(s, variants).stream()).findFirst();
    }

    /** The right secret and the right body, but another way to write the digest or another hash function. */
    private Optional<Reason> written(Secret secret) {
        if (header.isPlain()) {
            return Optional.empty(); // that very digest was compared before anybody asked for a reason
        }
        return bodies.stream().filter(body -> fits(key(secret.value()), body.bytes())).findFirst()
                .map(_ -> reason(false, "signature.written", secret.name(), howWritten()));
    }

    private Optional<Reason> withoutKey() {
        return bodies.stream()
                .filter(body -> MessageDigest.isEqual(Digest.plain(header.function(), body.bytes()), header.digest()))
                .findFirst().map(_ -> reason(false, "signature.no-key", header.function().title()));
    }

    private Optional<Reason> spelling(Secret secret, List<Spelling> spellings) {
        for (Spelling spelling : spellings) {
            for (SignedBody body : bodies) {
                if (fits(spelling.key(), body.bytes())) {
                    lastReason.explained(spelling);
                    return Optional.of(also(reason(true, "signature.spelling." + spelling.kind(), secret.name())));
                }
            }
        }
        return Optional.empty();
    }

    private List<Variant> variants() {
        byte[] sent = evidence.delivery().body().bytes();
        byte[] decoded = evidence.reading().text();
        return sent.length > LARGEST_BODY || decoded.length > LARGEST_BODY ? List.of() : Variant.of(sent, decoded);
    }

    private Optional<Reason> rewritten(Secret secret, List<Variant> variants) {
        byte[] key = key(secret.value());
        for (Variant variant : variants) {
            Optional<byte[]> text = variant.bytes().get();
            if (text.isPresent() && fits(key, text.get())) {
                lastReason.explained(variant);
                return Optional.of(also(reason(false, variant.key(), secret.name(), variant.detail())));
            }
        }
        return Optional.empty();
    }

    private boolean fits(byte[] key, byte[] text) {
        return MessageDigest.isEqual(Digest.keyed(header.function(), key, text), header.digest());
    }

    /** Adds that the digest is written in another way as well. */
    private Reason also(Reason reason) {
        return header.isPlain()
                ? reason
                : new Reason(reason.aboutSecret(), reason.sentence() + " " + Wording.of("signature.also", howWritten()),
                        reason.advice());
    }

    private String howWritten() {
        if (header.function() != Function.SHA256) {
            return Wording.of("signature.function", header.function().title());
        }
        Form form = header.form();
        return Wording.of("signature.written." + form.name().toLowerCase(Locale.ROOT));
    }

    private static Reason reason(boolean aboutSecret, String key, Object... arguments) {
        return new Reason(aboutSecret, Wording.of(key, arguments), Wording.of(key + ".advice", arguments));
    }

    private static byte[] key(String secret) {
        return secret.getBytes(StandardCharsets.UTF_8);
    }
}
