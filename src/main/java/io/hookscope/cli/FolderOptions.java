package io.hookscope.cli;

import io.hookscope.settings.DataFolder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that every command has: {@code --data-dir}. Add it as a mixin. */
final class FolderOptions {

    @Option(names = "--data-dir", paramLabel = "DIR", description = "Keep everything in this folder.")
    private @Nullable Path folder;

    /** Returns the folder named, else the user's own. */
    DataFolder folder() {
        return folder == null ? DataFolder.usual() : new DataFolder(folder.toAbsolutePath().normalize());
    }
}
