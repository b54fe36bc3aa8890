package io.hookscope.cli;

import io.hookscope.settings.DataFolder;
import io.hookscope.settings.Settings;
import io.hookscope.settings.SettingsFile;
import java.io.IOException;
import java.util.function.Consumer;

/** Reads what is saved in a data folder for commands that change none of it. Stateless. */
final class SavedSettings {

    private SavedSettings() {}

    /**
     * Returns what the folder's settings say; the usual ones where it has none or they cannot be read.
     *
     * @param say is told in a sentence when they cannot be read
     */
    static Settings of(DataFolder folder, Consumer<String> say) {
        try {
            return SettingsFile.read(folder.settings());
        } catch (IOException _) {
            say.accept("The settings in " + folder.path()
                    + " cannot be read; decimals, currency and time zone are the usual ones.");
            return Settings.DEFAULT;
        }
    }
}
