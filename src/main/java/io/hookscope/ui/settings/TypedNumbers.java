package io.hookscope.ui.settings;

import java.util.Locale;

/** Numbers as a person types and reads them. Stateless. */
final class TypedNumbers {

    private static final double MIB = 1024.0 * 1024;

    private TypedNumbers() {}

    /** Reads a number, with a point or a comma; throws {@link NumberFormatException} when it is none. */
    static double number(String text) {
        return Double.parseDouble(text.replace(',', '.'));
    }

    /** Reads mebibytes, as bytes. */
    static long bytes(String mebibytes) {
        return Math.round(number(mebibytes) * MIB);
    }

    /** Writes bytes as mebibytes, to a thousandth. */
    static String mebibytes(long bytes) {
        return String.format(Locale.ROOT, "%.3f", bytes / MIB).replaceAll("\\.?0+$", "");
    }
}
