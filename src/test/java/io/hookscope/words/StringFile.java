package io.hookscope.words;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One file of texts as it stands in the sources.
 *
 * @param path  where
 * @param texts the texts by their keys
 * @param twice keys that stand more than once
 */
record StringFile(Path path, Map<String, String> texts, Set<String> twice) {

    private static final Path ROOT = Path.of("src", "main", "resources");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

    /** Returns every file of English texts. */
    static List<StringFile> english() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.endsWith("strings.properties")).sorted().map(StringFile::read).toList();
        }
    }

    /** Returns the German file beside it, without texts when it is not there. */
    StringFile german() {
        return read(path.resolveSibling("strings_de.properties"));
    }

    /** Returns its package and key, the way they are named in a failure. */
    String name(String key) {
        return ROOT.relativize(path).getParent().toString().replace('\\', '/').replaceFirst("^io/hookscope/", "") + ':'
                + key;
    }

    /** Returns the numbers of the places in a text. */
    static Set<String> places(String text) {
        var numbers = new TreeSet<String>();
        PLACE.matcher(text).results().forEach(place -> numbers.add(place.group(1)));
        return numbers;
    }

    private static StringFile read(Path path) {
        var texts = new TreeMap<String, String>();
        var twice = new TreeSet<String>();
        try (Reader in = Files.exists(path) ? Files.newBufferedReader(path) : Reader.nullReader()) {
            new Properties() {
                private static final long serialVersionUID = 1L;

                @Override
                public synchronized Object put(Object key, Object text) {
                    if (texts.put(key.toString(), text.toString()) != null) {
                        twice.add(key.toString());
                    }
                    return super.put(key, text);
                }
            }.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new StringFile(path, texts, twice);
    }
}
