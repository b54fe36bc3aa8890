package io.hookscope.check;

import io.hookscope.words.Texts;

/**
 * The words of the checks: texts from {@code strings.properties}, with names and numbers filled in where it says
 * {@code {0}}. Stateless; safe for many threads.
 */
public final class Wording {

    private static final Texts TEXTS = Texts.beside(Wording.class);

    private Wording() {}

    /** Returns the text of that key with the arguments filled in. */
    public static String of(String key, Object... arguments) {
        String text = TEXTS.get(key);
        return arguments.length == 0 ? text : fill(text, arguments);
    }

    /** Writes a finding from the texts {@code key.title}, {@code key.why} and {@code key.advice}. */
    public static Finding finding(Spot spot, Grade grade, String key, Object... arguments) {
        return new Finding(spot.check(), grade, spot.pointer(), spot.expected(), spot.found(),
                of(key + ".title", arguments), of(key + ".why", arguments), of(key + ".advice", arguments));
    }

    /**
     * Where a finding stands and which two values it compares.
     *
     * @param pointer  JSON pointer into the body, or {@code header:Name}
     * @param expected what should stand there
     * @param found    what stands there
     */
    public record Spot(CheckName check, String pointer, String expected, String found) {}

    /** Returns the words of the verdict with that label; what has no words of its own stays as it is. */
    static String ofVerdict(String label) {
        String key = "verdict." + label.replaceAll("[^a-z]+", "-");
        return TEXTS.has(key) ? TEXTS.get(key) : label;
    }

    /** Fills in one pass, so that braces in what a sender wrote stay as they are. */
    private static String fill(String text, Object[] arguments) {
        var filled = new StringBuilder(text.length() + 40);
        for (int i = 0; i < text.length(); i++) {
            boolean slot = text.charAt(i) == '{' && i + 2 < text.length() && text.charAt(i + 2) == '}';
            int number = slot ? text.charAt(i + 1) - '0' : -1;
            if (number >= 0 && number < arguments.length) {
                filled.append(arguments[number]);
                i += 2;
            } else {
                filled.append(text.charAt(i));
            }
        }
        return filled.toString();
    }
}
