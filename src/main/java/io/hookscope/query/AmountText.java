package io.hookscope.query;

import io.hookscope.event.Money;
import java.util.Locale;
import java.util.regex.Pattern;

/** An amount as a person types or copies it, put into the way in which the table writes amounts. Stateless. */
final class AmountText {

    private static final char MINUS = '\u2212';
    private static final Pattern SPACE = Pattern.compile("[\\u00a0\\u2009\\u202f]");
    private static final Pattern GROUPING = Pattern.compile("(?<=\\d)[ '\u2019](?=\\d{3}(?!\\d))");
    /** 1,234 and 1,234,567.89 */
    private static final Pattern COMMAS = Pattern.compile("(?<!\\d|[.,])(\\d{1,3}(?:,\\d{3})+)(?!\\d)(?!,)");
    /** 60,00 and 1.234,50 */
    private static final Pattern DECIMAL_COMMA = Pattern
            .compile("(?<!\\d|[.,])(\\d{1,3}(?:\\.\\d{3})+|\\d+),(\\d{1,4})(?![\\d.,])");

    private AmountText() {}

    /** Returns the text with U+2212 for a minus, plain spaces, a point before decimals and no digits grouped. */
    static String plain(String typed) {
        String spaced = SPACE.matcher(typed.replace('-', MINUS)).replaceAll(" ");
        String whole = COMMAS.matcher(GROUPING.matcher(spaced).replaceAll(""))
                .replaceAll(found -> found.group(1).replace(",", ""));
        return DECIMAL_COMMA.matcher(whole).replaceAll(found -> found.group(1).replace(".", "") + "." + found.group(2));
    }

    /** Returns the text without signs of currencies, such as € and $. */
    static String unsigned(String typed) {
        return typed.codePoints().filter(c -> Character.getType(c) != Character.CURRENCY_SYMBOL)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** Returns what is left of a text in lower case without that money's sign and those of currencies. */
    static String number(String typed, Money money) {
        String plain = unsigned(plain(typed));
        String sign = unsigned(money.sign().toLowerCase(Locale.ROOT));
        return sign.isEmpty() || "-\u2212".contains(sign) ? plain : plain.replace(sign, "").strip();
    }

    /** Returns what to look for in amounts that are written in that money: where it has no sign, none is looked for. */
    static String wanted(String typed, Money money) {
        String plain = plain(typed);
        return money.sign().isEmpty() ? unsigned(plain) : plain;
    }
}
