package io.hookscope.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms in which a session leaves. */
public enum Format {
    /** One JSON object a line; the only one that loses nothing. */
    NDJSON("ndjson"),
    /** HAR 1.2. */
    HAR("har"),
    /** The table alone, without headers and bodies. */
    CSV("csv");

    private final String extension;

    Format(String extension) {
        this.extension = extension;
    }

    /** Returns how its files end, without the dot; also its name on the command line. */
    public String extension() {
        return extension;
    }

    /** Returns the format of that name. */
    public static Optional<Format> of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(f -> f.extension.equals(lower)).findFirst();
    }
}
