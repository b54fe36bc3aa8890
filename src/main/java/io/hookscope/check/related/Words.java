package io.hookscope.check.related;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** The sentences of this room, from its properties file. Immutable and thread-safe. */
final class Words {
    private static final Properties SENTENCES = load();

    private Words() {}

    /** Returns the sentence of that key with its gaps filled. */
    static String say(String key, Object... gaps) {
        String pattern = Objects.requireNonNull(SENTENCES.getProperty(key), key);
        return new MessageFormat(pattern, Locale.ROOT).format(gaps);
    }

    private static Properties load() {
        var properties = new Properties();
        try (var in = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream("strings.properties")),
                StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
