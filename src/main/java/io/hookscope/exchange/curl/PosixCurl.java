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
 * Writes a delivery as a command for any POSIX shell. What a terminal could take for something else when it is pasted goes as
 * octal numbers through {@code printf}, or as base64. Stateless.
 */
public final class PosixCurl {

    /** One argument holds at most 128 KiB on Linux. */
    private static final int LONGEST_ARGUMENT = 100_000;
    private static final int BASE64_LINE = 76;
    private static final String BARE = "-._/:=,@%+";

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
            words.add((option.name() + " " + (option.value().isEmpty() ? "" : quoted(option.value()))).strip());
        }
        Optional<String> text = command.sends() ? text(command.body()) : Optional.of("");
        if (text.isEmpty()) {
            return "base64 -d <<'EOF' | curl " + joined(words, "--data-binary @-") + "\n" + base64(command.body())
                    + "\nEOF\n";
        }
        return "curl " + joined(words, command.sends() ? "--data-raw " + inQuotes(text.get()) : "");
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
            return text.codePoints().allMatch(PosixCurl::isHarmless) ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static boolean isHarmless(int c) {
        return c == '\n' || switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> true;
        };
    }

    /** Returns characters that are bytes as one word. */
    private static String quoted(String bytes) {
        if (bytes.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
            boolean bare = bytes.chars().allMatch(c -> Character.isLetterOrDigit(c) || BARE.indexOf(c) >= 0);
            return bare ? bytes : inQuotes(bytes);
        }
        var octal = new StringBuilder("\"$(printf '");
        for (char c : bytes.toCharArray()) {
            boolean plain = c < 0x80 && Character.isLetterOrDigit(c) || " -_.:;/=,".indexOf(c) >= 0;
            octal.append(plain ? String.valueOf(c) : String.format("\\%03o", (int) c));
        }
        return octal.append("')\"").toString();
    }

    private static String inQuotes(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    private static String base64(byte[] body) {
        return Base64.getMimeEncoder(BASE64_LINE, new byte[]{'\n'}).encodeToString(body);
    }
}
