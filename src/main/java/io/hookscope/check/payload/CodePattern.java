package io.hookscope.check.payload;

import io.hookscope.check.Place;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a campaign makes codes: prefix, then the pattern with each {@code #} one character of the charset, then postfix.
 * Parts that the campaign does not state match anything. Immutable.
 */
record CodePattern(String prefix, @Nullable String pattern, @Nullable Integer length, String charset, String postfix) {

    private static final int LONGEST = 1000;

    static CodePattern of(Place config) {
        BigDecimal length = config.get("length").number();
        boolean sane = length != null && length.signum() > 0 && length.compareTo(BigDecimal.valueOf(LONGEST)) <= 0;
        return new CodePattern(text(config, "prefix"), config.get("pattern").text(),
                sane && length != null ? length.intValue() : null, text(config, "charset"), text(config, "postfix"));
    }

    /** Whether the campaign's own prefix or postfix shows that it made the code. */
    boolean claims(String code) {
        return !prefix.isEmpty() && code.startsWith(prefix) || !postfix.isEmpty() && code.endsWith(postfix);
    }

    /** Whether the campaign could have made the code; a pattern that already spells out prefix and postfix is taken too. */
    boolean fits(String code) {
        if (pattern != null && !pattern.isEmpty() && matches(pattern, code)) {
            return true;
        }
        return code.length() >= prefix.length() + postfix.length() && code.startsWith(prefix) && code.endsWith(postfix)
                && fitsMiddle(code.substring(prefix.length(), code.length() - postfix.length()));
    }

    /** Returns the code's form as people write it: {@code Always-add-prods-#}. */
    String shown() {
        String middle = pattern != null && !pattern.isEmpty() ? pattern : length == null ? "…" : "#".repeat(length);
        String whole = prefix + middle + postfix;
        String form = whole.length() <= 100 ? whole : whole.substring(0, 100) + "…";
        return charset.isEmpty()
                ? form
                : form + ", # from " + (charset.length() <= 70
                        ? charset
                        : charset.substring(0, 70) + "…");
    }

    private boolean fitsMiddle(String middle) {
        if (pattern != null && !pattern.isEmpty()) {
            return matches(pattern, middle);
        }
        return length == null || middle.length() == length && middle.chars().allMatch(this::inCharset);
    }

    private boolean matches(String form, String code) {
        if (form.length() != code.length()) {
            return false;
        }
        for (int i = 0; i < form.length(); i++) {
            boolean free = form.charAt(i) == '#';
            if (free ? !inCharset(code.charAt(i)) : form.charAt(i) != code.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean inCharset(int character) {
        return charset.isEmpty() || charset.indexOf(character) >= 0;
    }

    private static String text(Place config, String key) {
        String text = config.get(key).text();
        return text == null ? "" : text;
    }
}
