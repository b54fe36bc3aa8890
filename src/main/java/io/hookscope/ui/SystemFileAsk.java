package io.hookscope.ui;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks with the operating system's windows. For the FX thread. */
public final class SystemFileAsk implements FileAsk {

    @Override
    public Optional<Path> save(Window owner, Wish wish) {
        return Optional.ofNullable(chooser(wish).showSaveDialog(owner)).map(File::toPath);
    }

    @Override
    public List<Path> open(Window owner, Wish wish) {
        List<File> chosen = chooser(wish).showOpenMultipleDialog(owner);
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }

    private static FileChooser chooser(Wish wish) {
        var chooser = new FileChooser();
        chooser.setTitle(wish.title());
        chooser.setInitialFileName(wish.name());
        chooser.getExtensionFilters().setAll(wish.kinds());
        Path folder = wish.folder();
        if (folder != null && Files.isDirectory(folder)) {
            chooser.setInitialDirectory(folder.toFile());
        }
        return chooser;
    }
}
