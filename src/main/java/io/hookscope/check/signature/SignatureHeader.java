package io.hookscope.check.signature;

import io.hookscope.check.Wording;
import io.hookscope.check.signature.Digest.Function;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The value of a signature header, read as a digest in whatever form it was written. Immutable.
 *
 * @param written the value as it came
 * @param digest  the digest's bytes
 * @param form    how it was written
 */
record SignatureHeader(String written, byte[] digest, Form form) {

    /** The header by which Voucherify signs. */
    static final String NAME = "x-voucherify-signature";

    private static final Pattern PREFIX = Pattern.compile("(?i)(hmac-)?sha-?(1|256|512)\\s*[=:]\\s*|v1\\s*=\\s*");

    private static final int LONGEST = 200;

    /** How a digest can be written; only {@link #PLAIN} is what Voucherify sends. */
    enum Form {
        PLAIN, SPACED, QUOTED, PREFIXED, UPPER, BASE64, BASE64URL
    }

    /** Reads a value; empty when it is no digest in any known form. */
    static Optional<SignatureHeader> read(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String stripped = written.strip();
        String bare = stripped.replaceAll("^[\"']|[\"']$", "");
        var prefix = PREFIX.matcher(bare);
        String value = prefix.lookingAt() ? bare.substring(prefix.end()) : bare;
        Form around = !value.equals(bare)
                ? Form.PREFIXED
                : !bare.equals(stripped) ? Form.QUOTED : stripped.equals(written) ? Form.PLAIN : Form.SPACED;
        return hex(written, value, around).or(() -> base64(written, value));
    }

    /** Returns how many digests stand in the value, one behind the other with commas between, as proxies join headers; else 0. */
    static int joined(String written) {
        if (written.length() > LONGEST || written.indexOf(',') < 0) {
            return 0;
        }
        List<String> parts = Arrays.stream(written.split(",")).map(String::strip).toList();
        return parts.stream().allMatch(part -> read(part).isPresent()) ? parts.size() : 0;
    }

    /** Whether it is written as Voucherify writes it. */
    boolean isPlain() {
        return form == Form.PLAIN && digest.length == Function.SHA256.length();
    }

    /** Returns the hash function that gives digests of this length. */
    Function function() {
        return Arrays.stream(Function.values()).filter(f -> f.length() == digest.length).findFirst().orElseThrow();
    }

    /** Returns enough of the value to recognise it, and too little to use it. */
    static String masked(String written) {
        return written.length() <= 12
                ? written
                : Wording.of("signature.masked", written.substring(0, 8), written.length());
    }

    private static Optional<SignatureHeader> hex(String written, String value, Form around) {
        if (!isDigestLength(value.length() / 2) || !value.matches("([0-9a-fA-F]{2})+")) {
            return Optional.empty();
        }
        Form form = value.matches("[0-9a-f]+") ? around : Form.UPPER;
        return Optional.of(new SignatureHeader(written, HexFormat.of().parseHex(value), form));
    }

    private static Optional<SignatureHeader> base64(String written, String value) {
        for (var decoder : List.of(Base64.getDecoder(), Base64.getUrlDecoder())) {
            try {
                byte[] digest = decoder.decode(value);
                if (isDigestLength(digest.length)) {
                    Form form = value.contains("-") || value.contains("_") ? Form.BASE64URL : Form.BASE64;
                    return Optional.of(new SignatureHeader(written, digest, form));
                }
            } catch (IllegalArgumentException _) {
                // not this alphabet; the caller hears of it when no form fits
                continue;
            }
        }
        return Optional.empty();
    }

    private static boolean isDigestLength(int length) {
        return Arrays.stream(Function.values()).anyMatch(f -> f.length() == length);
    }
}
