package io.hookscope.sample.plan;

import io.hookscope.sample.make.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs bodies as Voucherify does: lower-case hex HMAC-SHA256 over the JSON without insignificant white space, or over
 * the bytes as they are when they are no JSON. Immutable and thread-safe.
 */
public final class Signer {

    /** The header in which the signature travels. */
    public static final String HEADER = "x-voucherify-signature";

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** Signs with that secret, as the dashboard shows it; it is not empty. */
    public Signer(String secret) {
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** Returns the signature: 64 hexadecimal digits. */
    public String sign(byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(signed(body)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + ALGORITHM, e);
        }
    }

    private static byte[] signed(byte[] body) {
        return Json.read(new String(body, StandardCharsets.UTF_8)) == null ? body : withoutWhiteSpace(body);
    }

    // Only white space outside strings goes; number forms, escapes and the order of keys stay as they were written.
    private static byte[] withoutWhiteSpace(byte[] json) {
        var compact = new ByteArrayOutputStream(json.length);
        boolean inString = false;
        boolean escaped = false;
        for (byte b : json) {
            if (inString || b != ' ' && b != '\t' && b != '\n' && b != '\r') {
                compact.write(b);
            }
            if (b == '"' && !escaped) {
                inString = !inString;
            }
            escaped = inString && b == '\\' && !escaped;
        }
        return compact.toByteArray();
    }

    /** Says nothing about the secret. */
    @Override
    public String toString() {
        return "Signer";
    }
}
