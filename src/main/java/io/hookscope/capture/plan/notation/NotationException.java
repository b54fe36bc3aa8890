package io.hookscope.capture.plan.notation;

/** A text that is no notation. Its message is a sentence for the person that names the place. */
public final class NotationException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong, and nothing else. */
    public NotationException(String sentence) {
        super(sentence, null, false, false);
    }

    /** Says what is wrong at that 0-based offset of the text. */
    NotationException(String text, int offset, String advice) {
        this(offset >= text.length()
                ? Words.of("ends", shown(text), advice)
                : Words.of("wrong", shown(text), offset + 1, text.charAt(offset), advice));
    }

    /** Returns the sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }

    private static String shown(String text) {
        String line = text.replaceAll("\\p{Cntrl}", "?");
        return line.length() <= 80 ? line : line.substring(0, 79) + "…";
    }
}
