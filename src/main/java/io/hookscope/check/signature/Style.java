package io.hookscope.check.signature;

import io.hookscope.check.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How a library writes JSON. Immutable. */
record Style(Strings strings, Numbers numbers, Layout layout, Order order, Blanks blanks) {

    /** Everything as it stands. */
    static final Style KEPT = new Style(Strings.KEPT, Numbers.KEPT, Layout.COMPACT, Order.KEPT,
            Blanks.KEPT);

    /** How strings are escaped. */
    enum Strings {
        /** As they stand. */
        KEPT,
        /** {@code /} as {@code \/}. */
        SLASHES,
        /** Anything beyond ASCII as {@code \\u00e9}. */
        ASCII,
        /** Anything beyond ASCII as {@code \\u00E9}. */
        ASCII_UPPER,
        /** Both, as PHP does. */
        SLASHES_ASCII,
        /** Nothing that may stand as it is, as JavaScript does. */
        UNESCAPED,
        /** {@code <}, {@code >} and {@code &} by their code, as Go does. */
        HTML,
        /** Written anew as Gson does unless told otherwise: {@code = '} and what {@link #HTML} has by their code. */
        GSON,
        /**
         * Written anew as .NET's System.Text.Json does unless told otherwise: {@code < > & ' " + `} and what is not ASCII by
         * their code in upper case (the source of its DefaultJavaScriptEncoder, and of DefaultHtmlEncoder beside it).
         */
        DOTNET;

        /** Whether a string is read and written anew, so that nothing is left of how it was escaped. */
        boolean isWrittenAnew() {
            return this == GSON || this == DOTNET;
        }
    }

    /** How numbers are written. */
    enum Numbers {
        /** As they stand. */
        KEPT,
        /** Without exponent and without zeros at the end: 1.0 as 1, 1e3 as 1000. */
        SHORT,
        /** Whole numbers with a decimal: 1 as 1.0. */
        FLOAT,
        /** As Java writes a double, which Gson makes of each number that has no type: 1 as 1.0, 12345678 as 1.2345678E7. */
        DOUBLE
    }

    /** What white space stands between. */
    enum Layout {
        COMPACT, SPACED, AFTER_COLON, TWO, FOUR, TAB
    }

    /** In which order the keys of an object stand. */
    enum Order {
        KEPT, SORTED
    }

    /** What becomes of what is empty. */
    enum Blanks {
        /** It stays. */
        KEPT,
        /** An object without keys is written as a list without elements, as PHP does. */
        LISTS,
        /** Keys whose value is null are left out, as Gson does. */
        DROPPED
    }

    /**
     * Returns this style without what would change nothing in such a body, so that two styles that would write the same
     * bytes are one.
     */
    Style on(Traits body) {
        Strings effective = switch (strings) {
            case KEPT -> Strings.KEPT;
            case SLASHES -> body.slash() ? Strings.SLASHES : Strings.KEPT;
            case ASCII, ASCII_UPPER -> body.nonAscii() ? strings : Strings.KEPT;
            case SLASHES_ASCII -> body.nonAscii()
                    ? body.slash() ? strings : Strings.ASCII
                    : body.slash() ? Strings.SLASHES : Strings.KEPT;
            case UNESCAPED -> body.escaped() ? strings : Strings.KEPT;
            case HTML -> body.markup() ? strings : Strings.KEPT;
            case GSON -> body.escaped() || body.marks() ? strings : body.markup() ? Strings.HTML : Strings.KEPT;
            case DOTNET -> body.escaped() || body.marks() || body.markup()
                    ? strings
                    : body.nonAscii() ? Strings.ASCII_UPPER : Strings.KEPT;
        };
        Numbers written = numbers == Numbers.SHORT && !body.longNumber() ? Numbers.KEPT : numbers;
        boolean matters = switch (blanks) {
            case KEPT -> false;
            case LISTS -> body.emptyObject();
            case DROPPED -> body.nothing();
        };
        return new Style(effective, written, layout, order, matters ? blanks : Blanks.KEPT);
    }

    Style with(Strings other) {
        return new Style(other, numbers, layout, order, blanks);
    }

    Style with(Numbers other) {
        return new Style(strings, other, layout, order, blanks);
    }

    Style with(Layout other) {
        return new Style(strings, numbers, other, order, blanks);
    }

    Style with(Order other) {
        return new Style(strings, numbers, layout, other, blanks);
    }

    Style with(Blanks other) {
        return new Style(strings, numbers, layout, order, other);
    }

    /** Returns in words what this style changes. */
    String words() {
        List<String> words = new ArrayList<>();
        if (order == Order.SORTED) {
            words.add(Wording.of("signature.style.sorted"));
        }
        if (strings != Strings.KEPT) {
            words.add(Wording.of("signature.style." + strings.name().toLowerCase(Locale.ROOT)));
        }
        if (numbers != Numbers.KEPT) {
            words.add(Wording.of("signature.style.numbers"));
        }
        if (blanks != Blanks.KEPT) {
            words.add(Wording.of("signature.style." + blanks.name().toLowerCase(Locale.ROOT)));
        }
        if (layout != Layout.COMPACT) {
            words.add(Wording.of("signature.style.layout"));
        }
        return String.join(", ", words);
    }
}
