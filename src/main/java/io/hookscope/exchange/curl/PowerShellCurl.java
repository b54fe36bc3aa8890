package io.hookscope.exchange.curl;

import io.hookscope.delivery.Delivery;
import io.hookscope.exchange.curl.CurlCommand.Option;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a delivery as lines for PowerShell, 5.1 and later. Its versions do not agree on how quotes reach a program, so curl
 * gets its options from a file that is written before, and the body from another. Stateless.
 */
public final class PowerShellCurl {

    private static final int LONGEST_TEXT = 100_000;

    private PowerShellCurl() {}

    /**
     * Returns the lines.
     *
     * @param address where to send it, for example {@code http://127.0.0.1:8080}, without a path
     */
    public static String of(Delivery delivery, String address) {
        CurlCommand command = CurlCommand.of(delivery, address);
        List<String> lines = new ArrayList<>();
        lines.add("$options = New-TemporaryFile; $body = New-TemporaryFile");
        lines.add(configuration(config(command)));
        String data = "";
        if (command.sends()) {
            lines.add("[IO.File]::WriteAllBytes($body, " + bytes(command.body()) + ")");
            data = " --data-binary \"@$body\"";
        }
        lines.add(
                "& (Get-Command curl -CommandType Application | Select-Object -First 1) --config \"$options\"" + data);
        lines.add("Remove-Item $options, $body");
        return String.join("\n", lines) + "\n";
    }

    /** Returns the lines of a file for {@code curl --config}, one character a byte. */
    static List<String> config(CurlCommand command) {
        List<String> lines = new ArrayList<>();
        for (Option option : command.options()) {
            String name = option.name().isEmpty() ? "url" : option.name().substring(2);
            lines.add(option.value().isEmpty() ? name : name + " = \"" + escaped(option.value()) + "\"");
        }
        return lines;
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t").replace("\u000B", "\\v");
    }

    private static String configuration(List<String> lines) {
        if (lines.stream().allMatch(PowerShellCurl::isPrintable)) {
            return lines.stream().map(PowerShellCurl::quoted)
                    .collect(Collectors.joining(",\n  ", "[IO.File]::WriteAllLines($options, [string[]](\n  ", "))"));
        }
        byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.ISO_8859_1);
        return "[IO.File]::WriteAllBytes($options, " + base64(bytes) + ")";
    }

    /** PowerShell takes typographic quotes for quotes too, so only plain ASCII stands as text. */
    private static String bytes(byte[] body) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        return !text.isEmpty() && text.length() <= LONGEST_TEXT && isPrintable(text)
                ? "[Text.Encoding]::ASCII.GetBytes(" + quoted(text) + ")"
                : base64(body);
    }

    private static boolean isPrintable(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c < 0x7F);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String base64(byte[] bytes) {
        return "[Convert]::FromBase64String('" + Base64.getEncoder().encodeToString(bytes) + "')";
    }
}
