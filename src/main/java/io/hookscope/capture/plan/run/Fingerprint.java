package io.hookscope.capture.plan.run;

import io.hookscope.delivery.Delivery;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What stands for a send-out that has no id: the same bytes to the same place are another attempt. Of a long body the
 * beginning and the length tell, so that it costs little. Stateless.
 */
final class Fingerprint {

    /** The longest id of a send-out that is taken as it is; anything longer is a sender's attempt to fill the memory. */
    static final int LONGEST = 100;
    private static final int MOST_BYTES = 64 << 10;

    private Fingerprint() {}

    static String of(Delivery delivery) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] body = delivery.body().bytes();
            digest.update((delivery.method() + " " + delivery.target() + " " + body.length + "\n")
                    .getBytes(StandardCharsets.UTF_8));
            digest.update(body, 0, Math.min(MOST_BYTES, body.length));
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
