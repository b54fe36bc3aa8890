package io.hookscope.cli;

import io.hookscope.settings.DataFolder;
import io.hookscope.settings.Settings;
import io.hookscope.settings.SettingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;

/** Reads the settings of a data folder for commands that change none of them. Stateless. */
final class SavedSettings {

    private SavedSettings() {}

    /** Returns what the folder's settings say; the usual ones where it has none, and then no file is made. */
    static Settings of(DataFolder folder) throws IOException {
        if (!Files.exists(folder.settings())) {
            return Settings.DEFAULT;
        }
        try (var file = SettingsFile.open(folder.settings(), Clock.systemUTC())) {
            return file.settings();
        }
    }
}
