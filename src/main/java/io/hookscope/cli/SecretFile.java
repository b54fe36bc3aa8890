package io.hookscope.cli;

import io.hookscope.check.Secret;
import io.hookscope.event.json.Encoding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads secrets from a file, one a line, {@code name: secret} or the secret alone; without a blank behind it, a colon is
 * part of the secret. Empty lines and lines that begin with {@code #} are passed over. All other characters count: a stray
 * blank or quote is what a check may have to tell. Stateless.
 */
final class SecretFile {

    private static final Pattern NAMED = Pattern.compile("([A-Za-z][\\w. -]{0,40}): (.+)", Pattern.DOTALL);

    private SecretFile() {}

    /**
     * Returns the secrets in the order of the file; the unnamed ones are called by the number of their line.
     *
     * @throws IOException when the file cannot be read
     */
    static List<Secret> read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        var secrets = new ArrayList<Secret>();
        String[] lines = Encoding.of(bytes).text(bytes).split("\r?\n", -1); // Windows PowerShell redirects into UTF-16
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            if (!line.isBlank() && !line.startsWith("#")) {
                Matcher named = NAMED.matcher(line);
                secrets.add(named.matches()
                        ? Secret.active(named.group(1), named.group(2))
                        : Secret.active("line " + (i + 1), line));
            }
        }
        return secrets;
    }
}
