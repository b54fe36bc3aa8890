package io.hookscope.cli;

import io.hookscope.check.Secret;
import io.hookscope.settings.DataFolder;
import io.hookscope.settings.SecretsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --data-dir} of commands that keep nothing: it lends them the secrets saved there. Add it as a mixin. */
final class SavedSecrets {

    @Option(names = "--data-dir", paramLabel = "DIR", description = "Use the secrets too that are saved in this folder.")
    private @Nullable Path folder;

    /**
     * Returns the saved secrets; none when no folder is named, or nothing is saved in it.
     *
     * @throws IOException when they are there and cannot be read
     */
    List<Secret> secrets() throws IOException {
        if (folder != null && !Files.isDirectory(folder)) {
            throw new CommandFailure(ExitCode.USAGE, "There is no folder " + folder + " with secrets.");
        }
        return folder == null ? List.of() : of(FolderOptions.named(folder));
    }

    /**
     * Returns the secrets saved in that folder.
     *
     * @throws IOException when they are there and cannot be read
     */
    static List<Secret> of(DataFolder folder) throws IOException {
        return SecretsFile.read(folder.secrets()).list();
    }
}
