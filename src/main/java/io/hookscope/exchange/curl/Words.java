package io.hookscope.exchange.curl;

import io.hookscope.exchange.parcel.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of a shell command with its quotes taken off, one character a byte, and what stands on its standard input.
 * Immutable.
 *
 * @param list  the words, {@code curl} first
 * @param lines the line of each, from 1
 * @param input what the command reads from its standard input; null where that does not stand beside it
 */
record Words(List<String> list, List<Integer> lines, byte @Nullable [] input) {

    private static final Pattern HERE = Pattern.compile("\\s*base64 -d <<\\s*'(\\w+)'\\s*\\|\\s*");

    /** Takes a command apart. Of what a shell could run inside it, only the {@code printf} that we write is understood. */
    static Words of(String text) throws UnreadableException {
        String unix = text.replace("\r\n", "\n").replaceFirst("^\\s*\\$ ", "");
        Matcher here = HERE.matcher(unix);
        if (!here.lookingAt()) {
            var shell = new Shell(unix, 0);
            shell.read();
            if (!unix.substring(shell.end()).isBlank()) {
                throw new UnreadableException(shell.line(), "curl.more");
            }
            return new Words(shell.words(), shell.lines(), null);
        }
        return withBytes(unix, here);
    }

    /** The bytes stand behind the command, up to the word that the here-document names. */
    private static Words withBytes(String unix, Matcher here) throws UnreadableException {
        var shell = new Shell(unix, here.end());
        shell.read();
        String end = "\n" + here.group(1) + "\n";
        String rest = unix.substring(shell.end()) + "\n";
        int stop = rest.indexOf(end, -1);
        int from = Math.max(0, rest.startsWith(end.substring(1)) ? 0 : stop);
        if (stop < 0 && !rest.startsWith(end.substring(1))) {
            throw new UnreadableException(shell.line(), "curl.end", here.group(1));
        }
        try {
            return new Words(shell.words(), shell.lines(),
                    Base64.getMimeDecoder().decode(rest.substring(0, from).getBytes(StandardCharsets.ISO_8859_1)));
        } catch (IllegalArgumentException _) {
            throw new UnreadableException(shell.line(), "curl.base64");
        }
    }
}
