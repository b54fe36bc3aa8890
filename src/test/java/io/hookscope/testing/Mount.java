package io.hookscope.testing;

import java.io.IOException;
import java.nio.file.Path;

/** A small disk of its own in a folder, where the machine allows one to be mounted; gone once closed. */
public final class Mount implements AutoCloseable {

    private final Path folder;
    private final boolean mounted;

    private Mount(Path folder, boolean mounted) {
        this.folder = folder;
        this.mounted = mounted;
    }

    /** Mounts a disk in memory of that size, such as {@code 32m}. */
    public static Mount tmpfs(Path folder, String size) {
        return new Mount(folder, run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString()));
    }

    /** Whether there is one. */
    public boolean mounted() {
        return mounted;
    }

    /** Lets nobody write on it any more; no file on it may be open to be written. */
    public void readOnly() {
        expect("mount", "-o", "remount,ro", folder.toString());
    }

    @Override
    public void close() {
        if (mounted) {
            expect("umount", folder.toString());
        }
    }

    private static void expect(String... command) {
        if (!run(command)) {
            throw new AssertionError(String.join(" ", command) + " failed");
        }
    }

    private static boolean run(String... command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
