package io.hookscope.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Says which Hookscope this is; the build writes it down. */
public final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[]{"Hookscope " + number()};
    }

    /** Returns the number alone. */
    public static String number() {
        var properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it stands in the program itself
        }
        return properties.getProperty("version", "of unknown version");
    }
}
