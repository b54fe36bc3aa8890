package io.hookscope.exchange.curl;

import io.hookscope.delivery.Delivery;
import io.hookscope.exchange.curl.CurlCommand.Option;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Writes a delivery as a command for any POSIX shell. What a terminal could take for something else when it is pasted is
 * written in {@link PosixQuotes}, or as base64. Stateless.
 */
public final class PosixCurl {

    /** One argument holds at most 128 KiB on Linux. */
    private static final int LONGEST_ARGUMENT = 100_000;
    private static final int BASE64_LINE = 76;

    private PosixCurl() {}

    /**
     * Returns the command, without a line break at its end unless a body stands there.
     *
     * @param address where to send it, for example {@code http://127.0.0.1:8080}, without a path
     */
    public static String of(Delivery delivery, String address) {
        CurlCommand command = CurlCommand.of(delivery, address);
        List<String> words = new ArrayList<>();
        for (Option option : command.options()) {
            words.add((option.name() + " " + (option.value().isEmpty() ? "" : PosixQuotes.bytes(option.value())))
                    .strip());
        }
        Optional<String> text = command.sends() ? text(command.body()) : Optional.of("");
        if (text.isEmpty()) {
            return "base64 -d <<'EOF' | curl " + joined(words, "--data-binary @-") + "\n" + base64(command.body())
                    + "\nEOF\n";
        }
        return "curl " + joined(words, command.sends() ? "--data-raw " + PosixQuotes.inQuotes(text.get()) : "");
    }

    private static String joined(List<String> words, String last) {
        // the URL first, where people look for it
        List<String> lines = new ArrayList<>();
        lines.add(words.getLast());
        lines.addAll(words.subList(0, words.size() - 1));
        if (!last.isEmpty()) {
            lines.add(last);
        }
        return String.join(" \\\n  ", lines);
    }

    /** Returns the body as text when it can stand in quotes on any terminal. */
    private static Optional<String> text(byte[] body) {
        if (body.length > LONGEST_ARGUMENT) {
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            return PosixQuotes.isHarmless(text) ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static String base64(byte[] body) {
        return Base64.getMimeEncoder(BASE64_LINE, new byte[]{'\n'}).encodeToString(body);
    }
}
