package io.hookscope.event;

import java.math.BigDecimal;

/**
 * How amounts of money are written: {@code 60.00}, {@code €60.00} or {@code 60.00 PLN}. Voucherify names no currency, so the
 * sign is what a person chose. Immutable.
 *
 * @param decimals how many digits of the smallest unit stand behind the point, 0 to 4
 * @param sign     the currency's sign, before the number when it is a sign and behind it when it has letters; empty for none
 */
public record Money(int decimals, String sign) {

    /** The most characters that a sign has. */
    public static final int LONGEST_SIGN = 4;

    /** Two decimals, no sign. */
    public static final Money PLAIN = new Money(2, "");

    public Money {
        sign = sign.strip();
        if (decimals < 0 || decimals > 4) {
            throw new IllegalArgumentException("The setting decimals must be 0 to 4.");
        }
        if (sign.codePoints().count() > LONGEST_SIGN
                || sign.codePoints().anyMatch(c -> Character.isISOControl(c) || Character.isDigit(c) || c == '.')) {
            throw new IllegalArgumentException(
                    "The setting currency must be at most " + LONGEST_SIGN + " characters and no number.");
        }
    }

    /** Returns an amount of the currency's smallest units as people read it. */
    public String text(BigDecimal smallest) {
        return with(Amounts.money(smallest, decimals));
    }

    /** Returns a number that is written already, with the sign. */
    public String with(String number) {
        if (sign.isEmpty() || number.isEmpty()) {
            return number;
        }
        if (sign.codePoints().anyMatch(Character::isLetter)) {
            return number + "\u00a0" + sign;
        }
        boolean signed = "+-\u2212".indexOf(number.charAt(0)) >= 0;
        return signed ? number.charAt(0) + sign + number.substring(1) : sign + number;
    }
}
