package io.hookscope.ui.about;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is worth telling of this program and the machine it runs on. Immutable; nothing in it is private: the home folder is
 * written as {@code ~}.
 *
 * @param version   the program's version
 * @param facts     names and values, in order
 * @param libraries what it is built with
 */
public record About(String version, Map<String, String> facts, List<Library> libraries) {

    /** Returns what holds here. */
    public static About of(String version, Path folder) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(Strings.get("java"), System.getProperty("java.vm.vendor", "") + " "
                + System.getProperty("java.vm.version", System.getProperty("java.version")));
        facts.put("JavaFX", System.getProperty("javafx.runtime.version", ""));
        facts.put(Strings.get("system"), System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                + System.getProperty("os.arch"));
        facts.put(Strings.get("folder"), shortened(folder, Path.of(System.getProperty("user.home"))));
        return new About(version, facts, Library.all());
    }

    /** Returns all of it as text for a bug report. */
    String text() {
        return "Hookscope " + version + "\n"
                + facts.entrySet().stream().map(fact -> fact.getKey() + ": " + fact.getValue() + "\n")
                        .collect(Collectors.joining())
                + libraries.stream().map(library -> library.name() + " " + library.version() + "\n")
                        .collect(Collectors.joining());
    }

    static String shortened(Path folder, Path home) {
        Path whole = folder.toAbsolutePath().normalize();
        return whole.startsWith(home) && home.getNameCount() > 0
                ? Path.of("~").resolve(home.relativize(whole)).toString()
                : whole.toString();
    }
}
