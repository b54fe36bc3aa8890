package io.hookscope.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Libraries in C that a process loads before all others ({@code LD_PRELOAD}). Without state; needs Linux and gcc. */
public final class PreloadedLibrary {

    private PreloadedLibrary() {}

    /** Builds one of that name in that folder, and returns its file; empty when this machine cannot. */
    public static Optional<Path> make(Path folder, String name, String source) throws InterruptedException {
        try {
            Path text = Files.writeString(folder.resolve(name + ".c"), source);
            Path library = folder.resolve(name + ".so");
            var line = List.of("gcc", "-shared", "-fPIC", "-O2", "-o", library.toString(), text.toString(), "-ldl");
            boolean made = System.getProperty("os.name").equals("Linux")
                    && new ProcessBuilder(line).inheritIO().start().waitFor() == 0;
            return made ? Optional.of(library) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty(); // no gcc
        }
    }
}
