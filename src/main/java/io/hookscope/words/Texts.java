package io.hookscope.words;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one package, from its {@code strings.properties} and, in German, {@code strings_de.properties}. One language
 * is spoken at a time, English until {@link #speak} says otherwise. Numbers are written alike in every language, with a
 * point before decimals, because that is how a search takes them. Thread-safe; a key that is missing fails loudly.
 */
public final class Texts {

    private static final Control OURS = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private static volatile Language language = Language.ENGLISH;

    private final String name;
    private volatile @Nullable Spoken spoken;

    /** What was looked up last; looking it up again costs more than the texts of a check may. */
    private record Spoken(Language language, ResourceBundle bundle) {}

    private Texts(String name) {
        this.name = name;
    }

    /** Returns the texts beside that class. */
    public static Texts beside(Class<?> neighbour) {
        return new Texts(neighbour.getPackageName() + ".strings");
    }

    /** Speaks that language from now on; what was said before stays as it is. */
    public static void speak(Language chosen) {
        language = chosen;
    }

    /** Returns the language spoken now. */
    public static Language language() {
        return language;
    }

    /** Returns the text of that key, its places filled when there are values; numbers are grouped by thousands. */
    public String get(String key, Object... values) {
        String text = bundle().getString(key);
        return values.length == 0 ? text : new MessageFormat(text, Locale.US).format(values);
    }

    /** Returns the text of that key, its places filled with the values as they are: numbers that name something. */
    public String plain(String key, Object... values) {
        return get(key, Arrays.stream(values).map(String::valueOf).toArray());
    }

    /** Whether there is a text of that key. */
    public boolean has(String key) {
        return bundle().containsKey(key);
    }

    /** Returns the texts as a bundle, for FXML. */
    public ResourceBundle bundle() {
        Language now = language;
        Spoken last = spoken;
        if (last == null || last.language() != now) {
            last = new Spoken(now, ResourceBundle.getBundle(name, now.bundle(), OURS));
            spoken = last;
        }
        return last.bundle();
    }
}
