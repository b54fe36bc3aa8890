package io.hookscope.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * A disk that fails at what it is told to: a small library in C that is loaded before all others and stands before the
 * system's calls, so that no subject knows of it. Needs Linux and gcc.
 */
public final class FaultyDisk {

    /** Calls that can fail. */
    public enum Call {
        WRITE,
        /** To read beyond the first eight kibibytes, so that a file can still be told for what it is. */
        READ,
        SYNC,
        DELETE,
        /** To give a file another name; the path is the old one. */
        RENAME
    }

    /** How a call can fail: the system's numbers. */
    public enum Failure {
        INPUT_OUTPUT(5),
        DENIED(13),
        NO_SPACE(28);

        private final int number;

        Failure(int number) {
            this.number = number;
        }
    }

    /** The rule is one line: the call, the number of the error, how often in a process, how the path ends. It is read at each call. */
    private static final String SOURCE = """
            #define _GNU_SOURCE
            #include <dlfcn.h>
            #include <errno.h>
            #include <stdio.h>
            #include <stdlib.h>
            #include <string.h>
            #include <unistd.h>
            static void note(const char *call, const char *path) {
                FILE *calls = fopen(getenv("FAULTY_DISK_CALLS"), "a");
                if (!calls) return;
                fprintf(calls, "%s %s\\n", call, path);
                fclose(calls);
            }
            static int fails(const char *call, const char *path) {
                char which[16], end[256]; int error = 0, times = 0; static int failed; size_t n, m;
                if (!strcmp(call, "SYNC") || !strcmp(call, "RENAME")) note(call, path);
                FILE *rule = fopen(getenv("FAULTY_DISK"), "r");
                if (!rule) return 0;
                int read = fscanf(rule, "%15s %d %d %255s", which, &error, &times, end);
                fclose(rule);
                n = strlen(path); m = read == 4 ? strlen(end) : 0;
                if (read != 4 || strcmp(call, which) || n < m || strcmp(path + n - m, end)) return 0;
                if (failed++ >= times) return 0;
                errno = error;
                return 1;
            }
            static int fails_at(const char *call, int file) {
                char name[64], path[4096];
                snprintf(name, sizeof name, "/proc/self/fd/%d", file);
                ssize_t n = readlink(name, path, sizeof path - 1);
                if (n <= 0) return 0;
                path[n] = 0;
                return path[0] == '/' && fails(call, path);
            }
            #define REAL(type, name, ...) type (*real)(__VA_ARGS__) = dlsym(RTLD_NEXT, #name)
            ssize_t write(int f, const void *b, size_t n) {
                REAL(ssize_t, write, int, const void *, size_t);
                return fails_at("WRITE", f) ? -1 : real(f, b, n);
            }
            ssize_t pwrite64(int f, const void *b, size_t n, off64_t at) {
                REAL(ssize_t, pwrite64, int, const void *, size_t, off64_t);
                return fails_at("WRITE", f) ? -1 : real(f, b, n, at);
            }
            ssize_t read(int f, void *b, size_t n) {
                REAL(ssize_t, read, int, void *, size_t);
                return lseek(f, 0, SEEK_CUR) + (off_t) n > 8192 && fails_at("READ", f) ? -1 : real(f, b, n);
            }
            ssize_t pread64(int f, void *b, size_t n, off64_t at) {
                REAL(ssize_t, pread64, int, void *, size_t, off64_t);
                return at + (off64_t) n > 8192 && fails_at("READ", f) ? -1 : real(f, b, n, at);
            }
            int fsync(int f) { REAL(int, fsync, int); return fails_at("SYNC", f) ? -1 : real(f); }
            int fdatasync(int f) { REAL(int, fdatasync, int); return fails_at("SYNC", f) ? -1 : real(f); }
            int rename(const char *p, const char *q) {
                REAL(int, rename, const char *, const char *);
                return fails("RENAME", p) ? -1 : real(p, q);
            }
            int unlink(const char *p) { REAL(int, unlink, const char *); return fails("DELETE", p) ? -1 : real(p); }
            """;

    private final Path library;
    private final Path rule;
    private final Path calls;

    private FaultyDisk(Path library, Path folder) {
        this.library = library;
        this.rule = folder.resolve("rule");
        this.calls = folder.resolve("calls");
    }

    /** Builds the library in that folder; empty when this machine cannot. */
    public static Optional<FaultyDisk> make(Path folder) throws InterruptedException {
        return PreloadedLibrary.make(folder, "faulty", SOURCE)
                .map(library -> new FaultyDisk(library, folder));
    }

    /** Puts that process on this disk. */
    public ProcessBuilder under(ProcessBuilder process) {
        process.environment().put("LD_PRELOAD", library.toString());
        process.environment().put("FAULTY_DISK", rule.toString());
        process.environment().put("FAULTY_DISK_CALLS", calls.toString());
        return process;
    }

    /** From now on each such call to a file or folder whose path ends so fails, and none else. */
    public void fail(Call call, Failure failure, String end) throws IOException {
        fail(call, failure, end, Integer.MAX_VALUE);
    }

    /** As above, but in each process no more than so often, all that failed before in it included. */
    public void fail(Call call, Failure failure, String end, int times) throws IOException {
        Path next = Files.writeString(rule.resolveSibling("next"),
                call + " " + failure.number + " " + times + " " + end);
        Files.move(next, rule, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Returns what was synced and what got another name so far, in order: the call and the path, of a name the old one. */
    public List<String> calls() throws IOException {
        return Files.readAllLines(calls);
    }

    /** From now on nothing fails. */
    public void heal() throws IOException {
        Files.delete(rule);
    }
}
