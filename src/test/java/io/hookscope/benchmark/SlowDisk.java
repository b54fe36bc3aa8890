package io.hookscope.benchmark;

import io.hookscope.testing.PreloadedLibrary;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A disk on which each sync takes five milliseconds longer: a small library in C that is loaded before all others and
 * delays {@code fsync} and {@code fdatasync}, so that no subject knows of it. Needs Linux and gcc.
 */
record SlowDisk(Path library) {

    private static final String SOURCE = """
            #define _GNU_SOURCE
            #include <dlfcn.h>
            #include <time.h>
            static void wait_a_little(void) { struct timespec t = { 0, 5000000 }; nanosleep(&t, 0); }
            int fsync(int fd) { int (*real)(int) = dlsym(RTLD_NEXT, "fsync"); wait_a_little(); return real(fd); }
            int fdatasync(int fd) { int (*real)(int) = dlsym(RTLD_NEXT, "fdatasync"); wait_a_little(); return real(fd); }
            """;

    /** Builds the library in that folder; empty when this machine cannot. */
    static Optional<SlowDisk> make(Path folder) throws InterruptedException {
        return PreloadedLibrary.make(folder, "slow", SOURCE).map(SlowDisk::new);
    }

    /** Returns the variables that a subject on such a disk is started with. */
    Map<String, String> environment() {
        return Map.of("LD_PRELOAD", library.toString());
    }
}
