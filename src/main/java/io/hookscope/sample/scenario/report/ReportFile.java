package io.hookscope.sample.scenario.report;

import io.hookscope.files.OwnFiles;
import io.hookscope.files.WholeFile;
import io.hookscope.sample.scenario.Report;
import io.hookscope.sample.scenario.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A file with a report; its name's ending says of which kind. Immutable. */
public final class ReportFile {

    private final Path file;
    private final boolean junit;

    /**
     * Names a file.
     *
     * @throws IllegalArgumentException when it ends in neither {@code .json} nor {@code .xml}, its folder is missing, or what
     *                                  is there is no report
     */
    public ReportFile(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        junit = name.endsWith(".xml");
        if (!junit && !name.endsWith(".json")) {
            throw new IllegalArgumentException(
                    "A report's name ends in .json, or in .xml for JUnit's form: " + file + " does not.");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(file)) {
            throw new IllegalArgumentException("The report " + file + " cannot be written there.");
        }
        if (isSomethingElse(file)) {
            throw new IllegalArgumentException(
                    "The file " + file + " is no report and is not replaced; choose another name.");
        }
        this.file = file;
    }

    /** A slip, {@code pom.xml} or {@code settings.json}, must not cost that file. */
    private boolean isSomethingElse(Path file) {
        try {
            if (OwnFiles.isOwn(file)) {
                return true;
            }
            if (!Files.isRegularFile(file) || Files.size(file) == 0) {
                return false;
            }
            byte[] there = Files.readAllBytes(file);
            return junit ? !JUnitReport.isOne(there) : !JsonReport.isOne(there);
        } catch (IOException _) {
            return true; // nobody can tell
        }
    }

    /**
     * Writes it, in place of what was there, which stays as it was until the new one is whole.
     *
     * @throws IOException when it cannot be written
     */
    public void write(Report report) throws IOException {
        byte[] bytes = junit ? JUnitReport.bytes(report) : JsonReport.bytes(report);
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            Files.write(file, bytes); // a pipe or a device is not replaced
            return;
        }
        Path whole = Files.exists(file) ? file.toRealPath() : file;
        Path part = whole.resolveSibling(whole.getFileName() + ".part");
        try {
            Files.write(part, bytes);
            WholeFile.name(part, whole);
        } catch (IOException e) {
            Files.deleteIfExists(part);
            throw e;
        }
    }

    /**
     * Reads the results of an earlier run; steps that this version does not know are left out.
     *
     * @throws IllegalArgumentException when it is no report in JSON; the sentence says so
     */
    public static List<Result> read(Path file) {
        try {
            return JsonReport.results(Files.readAllBytes(file));
        } catch (NoSuchFileException _) {
            throw new IllegalArgumentException("There is no report " + file + ".");
        } catch (IOException _) {
            throw new IllegalArgumentException("The report " + file + " cannot be read.");
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException("The file " + file + " is no report in JSON of an earlier run.");
        }
    }
}
