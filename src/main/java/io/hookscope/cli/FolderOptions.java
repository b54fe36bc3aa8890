package io.hookscope.cli;

import io.hookscope.settings.DataFolder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that every command has: {@code --data-dir}. Add it as a mixin. */
final class FolderOptions {

    @Option(names = "--data-dir", paramLabel = "DIR", description = "The data folder: settings, secrets and sessions are in this one instead of your own.")
    private @Nullable Path folder;

    /** Returns the folder named, else the user's own. */
    DataFolder folder() {
        return folder == null ? DataFolder.usual() : named(folder);
    }

    /** Returns that folder. A script whose variable is empty does not mean the one that it is in. */
    static DataFolder named(Path folder) {
        if (folder.toString().isEmpty()) {
            throw new CommandFailure(ExitCode.USAGE, "--data-dir needs the name of a folder; . is the one you are in.");
        }
        return new DataFolder(folder.toAbsolutePath().normalize());
    }
}
