package io.hookscope.testing;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What programs that tests start share: our classes in jars, for Java caches no folder's, and a cache of the classes that a
 * listener and the commands load, read and linked. Made once for a folder by the first of all processes that want it.
 */
record ChildCache(List<Path> classPath, Path file) {

    private static final String DONE = "done";

    /** Returns the one in that folder, which a build has for itself alone; what other builds left beside it is deleted. */
    static ChildCache in(Path folder, List<String> options) {
        try {
            Path parent = Files.createDirectories(folder.toAbsolutePath().getParent());
            try (FileChannel lock = FileChannel.open(parent.resolve("lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE); var _ = lock.lock()) {
                var cache = new ChildCache(jars(folder), folder.resolve("classes.aot"));
                if (Files.notExists(folder.resolve(DONE))) {
                    deleteAll(parent);
                    Files.createDirectories(folder);
                    cache.make(options);
                    Files.createFile(folder.resolve(DONE));
                }
                return cache;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> jars(Path folder) {
        return places().map(place -> Files.isDirectory(place) ? folder.resolve(place.getFileName() + ".jar") : place)
                .toList();
    }

    private static Stream<Path> places() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of)
                .filter(Files::exists);
    }

    private static void deleteAll(Path parent) throws IOException {
        try (Stream<Path> files = Files.walk(parent)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                if (!file.equals(parent) && !file.equals(parent.resolve("lock"))) {
                    Files.delete(file);
                }
            }
        }
    }

    private void make(List<String> options) throws IOException {
        List<Path> folders = places().toList();
        for (int i = 0; i < folders.size(); i++) {
            if (Files.isDirectory(folders.get(i))) {
                pack(folders.get(i), classPath.get(i));
            }
        }
        String said = ChildTraining.run(options, classPath, file);
        if (Files.notExists(file)) {
            throw new IOException("no cache was made: " + said);
        }
    }

    /** Not compressed: it is read more often than written. */
    private static void pack(Path folder, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                var zip = new ZipOutputStream(out);
                Stream<Path> files = Files.walk(folder)) {
            zip.setLevel(0);
            for (Path path : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(folder.relativize(path).toString().replace(File.separatorChar, '/')));
                Files.copy(path, zip);
            }
        }
    }
}
