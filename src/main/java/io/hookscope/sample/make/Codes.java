package io.hookscope.sample.make;

import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/**
 * A voucher's code with the rule by which its campaign makes such codes. Immutable.
 *
 * @param code    prefix, then the pattern with each {@code #} replaced by one character of the charset, then postfix
 * @param pattern number signs and the characters between them
 */
record Codes(String code, String prefix, String pattern, String postfix, String charset) {

    private static final String DIGITS = "0123456789";
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String CHARSET = DIGITS + UPPER + UPPER.toLowerCase(Locale.ROOT);
    private static final int LONGEST_RUN = 8;

    static boolean isLetterOrDigit(int c) {
        return CHARSET.indexOf(c) >= 0;
    }

    /** Makes a code for the campaign whose codes begin so. */
    static Codes roll(Dice dice, String prefix) {
        String charset = DIGITS + UPPER;
        String code = prefix + dice.text(charset, 4) + "-" + dice.text(charset, 4);
        return new Codes(code, prefix, "####-####", "", charset);
    }

    /** Finds a rule that makes that code: its last run of letters and digits is taken as what was chosen. */
    static Codes of(String code) {
        int end = code.length();
        while (!isLetterOrDigit(code.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > 0 && end - start < LONGEST_RUN && isLetterOrDigit(code.charAt(start - 1))) {
            start--;
        }
        return new Codes(code, code.substring(0, start), "#".repeat(end - start), code.substring(end), CHARSET);
    }

    ObjectNode config() {
        return Json.object().put("length", (int) pattern.chars().filter(c -> c == '#').count()).put("prefix", prefix)
                .put("charset", charset).put("pattern", pattern).put("postfix", postfix);
    }
}
