package io.hookscope.check.signature;

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
record Diagnosis(Evidence evidence, List<SignedBody> bodies, SignatureHeader header) {

    /** Beyond this many bytes only the secret is looked at, not other spellings of the body. */
    private static final int LARGEST_BODY = 1 << 20;

    private static final int MOST_SECRETS = 8;

    /** Returns the reason, proven by a digest that fits; empty when none was found. */
    Optional<Reason> reason() {
        List<Secret> secrets = evidence.circumstances().secrets().stream().limit(MOST_SECRETS).toList();
        return secrets.stream().flatMap(secret -> written(secret).stream()).findFirst()
                .or(this::withoutKey)
                .or(() -> secrets.stream().flatMap(secret -> spelling(secret).stream()).findFirst())
                .or(() -> secrets.stream().flatMap(secret -> rewritten(secret).stream()).findFirst());
    }

    /** The right secret and the right body, but another way to write the digest or another hash function. */
    private Optional<Reason> written(Secret secret) {
        return bodies.stream().filter(body -> fits(key(secret.value()), body.bytes())).findFirst()
                .map(_ -> reason(false, "signature.written", secret.name(), howWritten()));
    }

    private Optional<Reason> withoutKey() {
        return bodies.stream()
                .filter(body -> MessageDigest.isEqual(Digest.plain(header.function(), body.bytes()), header.digest()))
                .findFirst().map(_ -> reason(false, "signature.no-key", header.function().title()));
    }

    private Optional<Reason> spelling(Secret secret) {
        for (Spelling spelling : Spelling.of(secret.value())) {
            for (SignedBody body : bodies) {
                if (fits(spelling.key(), body.bytes())) {
                    return Optional.of(also(reason(true, "signature.spelling." + spelling.kind(), secret.name())));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Reason> rewritten(Secret secret) {
        byte[] sent = evidence.delivery().body().bytes();
        byte[] decoded = evidence.reading().text();
        if (sent.length > LARGEST_BODY || decoded.length > LARGEST_BODY) {
            return Optional.empty();
        }
        byte[] key = key(secret.value());
        for (Variant variant : Variant.of(sent, decoded)) {
            Optional<byte[]> text = variant.bytes().get();
            if (text.isPresent() && fits(key, text.get())) {
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
