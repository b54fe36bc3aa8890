package io.hookscope.event.diff;

/** Writes JSON numbers so that the same value reads the same, exactly, whatever their length. Stateless. */
final class Numeral {

    /** An exponent longer than this stays as written: it is beyond anything that can be counted with. */
    private static final int LONGEST_EXPONENT = 15;

    private Numeral() {}

    /** Returns the digits without leading and closing zeros, and the power of ten: {@code 1.50e1} is {@code 15e0}. */
    static String of(String written) {
        int e = Math.max(written.indexOf('e'), written.indexOf('E'));
        String mantissa = e < 0 ? written : written.substring(0, e);
        if (e >= 0 && written.length() - e > LONGEST_EXPONENT) {
            return written;
        }
        long exponent = e < 0 ? 0 : Long.parseLong(written.substring(e + 1));
        boolean minus = mantissa.startsWith("-");
        int point = mantissa.indexOf('.');
        String digits = (minus ? mantissa.substring(1) : mantissa).replace(".", "");
        exponent -= point < 0 ? 0 : mantissa.length() - point - 1;
        int start = 0;
        while (start < digits.length() && digits.charAt(start) == '0') {
            start++;
        }
        int end = digits.length();
        while (end > start && digits.charAt(end - 1) == '0') {
            end--;
        }
        exponent += digits.length() - end;
        return start == end ? "0" : (minus ? "-" : "") + digits.substring(start, end) + "e" + exponent;
    }
}
