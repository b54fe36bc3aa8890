package io.hookscope.cli;

import io.hookscope.exchange.Source;
import io.hookscope.exchange.Spool;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a command imports. Standard input and pipes are read to their end at once, since they can be read once only. For one thread. */
final class ImportSources implements AutoCloseable {

    private static final String INPUT = "-";

    private final InputStream input;
    private final List<Source> sources = new ArrayList<>();
    private final List<Spool> spools = new ArrayList<>();

    /** Takes {@code -} for that input. */
    ImportSources(InputStream input) {
        this.input = input;
    }

    /** Adds that file. */
    void add(Path file) {
        boolean piped = file.toString().equals(INPUT);
        if (!piped && (!Files.exists(file) || Files.isRegularFile(file) || Files.isDirectory(file))) {
            sources.add(Source.file(file));
            return;
        }
        String name = piped ? "standard input" : file.toString();
        try (InputStream opened = piped ? InputStream.nullInputStream() : Files.newInputStream(file)) {
            Spool spool = Spool.of(piped ? input : opened);
            spools.add(spool);
            sources.add(spool.source(name));
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.FAILED,
                    name + " cannot be read: " + e.getMessage() + ". Nothing was imported.");
        }
    }

    List<Source> list() {
        return List.copyOf(sources);
    }

    @Override
    public void close() throws IOException {
        for (Spool spool : spools) {
            spool.close();
        }
    }
}
