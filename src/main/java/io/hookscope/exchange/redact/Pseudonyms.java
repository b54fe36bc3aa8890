package io.hookscope.exchange.redact;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Says what stands in the place of a value: the same for the same value under the same key, and without the key nothing
 * that leads back to it. For one thread.
 */
final class Pseudonyms {

    private static final String FUNCTION = "HmacSHA256";
    private static final int SHOWN_BYTES = 6;
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*", Pattern.DOTALL);
    private static final LocalDate FIRST_DATE = LocalDate.of(1940, 1, 1);
    private static final int DAYS = 25_000;

    private final Mac mac;

    Pseudonyms(RedactionKey key) {
        try {
            mac = Mac.getInstance(FUNCTION);
            mac.init(new SecretKeySpec(key.bytes(), FUNCTION));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + FUNCTION, e);
        }
    }

    /** Returns what stands in the place of a text; nothing in the place of nothing. */
    String of(PersonalKind kind, String value) {
        if (value.isBlank()) {
            return value;
        }
        byte[] digest = digest(kind, value);
        String mark = HexFormat.of().formatHex(digest, 0, SHOWN_BYTES);
        return switch (kind) {
            case NAME -> "Person " + mark;
            case EMAIL -> "person-" + mark + "@redacted.invalid";
            case PHONE -> "+000" + digits(digest, 9);
            case DATE -> DATE.matcher(value).matches() ? date(digest) : "redacted-" + mark;
            case CODE -> "CODE-" + mark;
            case ADDRESS, TEXT, SECRET -> "redacted-" + mark;
        };
    }

    /** Returns a number with as many digits, to stand in the place of a number. */
    String ofNumber(String number) {
        int length = Math.clamp(number.chars().filter(Character::isDigit).count(), 1, 15);
        return digits(digest(PersonalKind.TEXT, number), length);
    }

    private static String digits(byte[] digest, int length) {
        long lowest = Math.round(Math.pow(10, length - 1.0));
        return Long.toString(lowest + Math.floorMod(ByteBuffer.wrap(digest).getLong(), 9 * lowest));
    }

    private static String date(byte[] digest) {
        return FIRST_DATE.plusDays(Math.floorMod(ByteBuffer.wrap(digest).getInt(), DAYS)).toString();
    }

    private byte[] digest(PersonalKind kind, String value) {
        String same = kind == PersonalKind.EMAIL ? value.strip().toLowerCase(Locale.ROOT) : value.strip();
        mac.update((byte) kind.ordinal());
        return mac.doFinal(same.getBytes(StandardCharsets.UTF_8));
    }
}
