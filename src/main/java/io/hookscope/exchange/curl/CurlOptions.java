package io.hookscope.exchange.curl;

import io.hookscope.delivery.Body;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Header;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.Reception;
import io.hookscope.exchange.parcel.HeaderLines;
import io.hookscope.exchange.parcel.RequestUrl;
import io.hookscope.exchange.parcel.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the options of a curl command say about the request. For one command and one thread. */
final class CurlOptions {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Set<String> WITHOUT_VALUE = Set.of("-g", "--globoff", "-i", "--include", "-s", "--silent",
            "-S", "--show-error", "-k", "--insecure", "-L", "--location", "-v", "--verbose", "-f", "--fail",
            "--compressed", "--path-as-is", "--http1.1", "--http1.0", "-0", "--http2", "-N", "--no-buffer", "-q",
            "--disable", "--fail-with-body", "--tr-encoding", "--tcp-nodelay");
    private static final Set<String> WITH_VALUE = Set.of("-o", "--output", "-m", "--max-time", "--connect-timeout",
            "-x", "--proxy", "--retry", "-w", "--write-out", "--noproxy", "--resolve", "--cacert", "--connect-to");

    /** The word that belongs to an option, asked for only where the option is one that has such a word. */
    private interface Value {

        String get() throws UnreadableException;
    }

    private final Words words;
    private final List<Header> headers = new ArrayList<>();
    private final List<String> switchedOff = new ArrayList<>();
    private final List<String> body = new ArrayList<>();
    private int at = 1;
    private @Nullable String method;
    private @Nullable String url;
    private @Nullable String target;

    CurlOptions(Words words) {
        this.words = words;
    }

    Delivery delivery(Instant now) throws UnreadableException {
        while (at < words.list().size()) {
            option(words.list().get(at++));
        }
        if (url == null) {
            throw new UnreadableException(1, "curl.url");
        }
        defaults(url);
        String verb = method == null ? (body.isEmpty() ? "GET" : "POST") : method;
        String path = target == null ? RequestUrl.of(url).target() : target;
        if (HeaderLines.isBroken(verb) || HeaderLines.isBroken(path)) {
            throw wrong("curl.broken");
        }
        return new Delivery(now, verb, path, "HTTP/1.1", Delivery.IMPORTED,
                new Headers(headers), Body.of(bytes(String.join("&", body))), Reception.WHOLE);
    }

    private void option(String option) throws UnreadableException {
        if (!option.startsWith("-") || option.equals("-")) {
            url(option);
        } else if (!option.startsWith("--")) {
            letters(option);
        } else if (option.contains("=") && !option.startsWith("--data")) {
            throw wrong("curl.equals", option.substring(0, option.indexOf('=')));
        } else if (!isFlag(option)) {
            known(option, () -> value(option));
        }
    }

    /** Options of one letter may stand together, the last of them with its value: {@code -sSXPOST}. */
    private void letters(String group) throws UnreadableException {
        for (int i = 1; i < group.length(); i++) {
            String option = "-" + group.charAt(i);
            if (!isFlag(option)) {
                String rest = group.substring(i + 1);
                known(option, () -> rest.isEmpty() ? value(option) : rest);
                return;
            }
        }
    }

    private boolean isFlag(String option) {
        if (option.equals("-I") || option.equals("--head")) {
            method = "HEAD";
            return true;
        }
        return WITHOUT_VALUE.contains(option);
    }

    private void known(String option, Value given) throws UnreadableException {
        switch (option) {
            case "-X", "--request" -> method = given.get();
            case "-H", "--header" -> header(given.get());
            case "-d", "--data", "--data-ascii", "--data-binary" -> data(given.get());
            case "--data-raw" -> body.add(given.get());
            case "--json" -> {
                data(given.get());
                header("Content-Type: application/json");
                header("Accept: application/json");
            }
            case "-u", "--user" ->
                header("Authorization: Basic " + Base64.getEncoder().encodeToString(bytes(given.get())));
            case "-A", "--user-agent" -> header("User-Agent: " + given.get());
            case "-e", "--referer" -> header("Referer: " + given.get());
            case "-b", "--cookie" -> header("Cookie: " + given.get());
            case "--url" -> url(given.get());
            case "--request-target" -> target = given.get();
            default -> {
                if (!WITH_VALUE.contains(option)) {
                    throw wrong("curl.option", option);
                }
                given.get();
            }
        }
    }

    /** Curl would send to each of several: which one is meant is not for us to guess. */
    private void url(String next) throws UnreadableException {
        if (url != null) {
            throw wrong("curl.urls");
        }
        url = next;
    }

    private String value(String option) throws UnreadableException {
        if (at == words.list().size()) {
            throw wrong("curl.value", option);
        }
        return words.list().get(at++);
    }

    private UnreadableException wrong(String key, Object... values) {
        return new UnreadableException(words.lines().get(Math.min(at, words.lines().size()) - 1), key, values);
    }

    private void header(String line) throws UnreadableException {
        int colon = line.indexOf(':');
        if (colon < 0 && line.endsWith(";")) {
            add(line.substring(0, line.length() - 1), "");
        } else if (colon > 0 && line.substring(colon + 1).isBlank()) {
            switchedOff.add(line.substring(0, colon).strip().toLowerCase(Locale.ROOT));
        } else if (colon > 0) {
            add(line.substring(0, colon), line.substring(colon + 1).strip());
        } else {
            throw wrong("header.colon");
        }
    }

    private void add(String name, String value) throws UnreadableException {
        headers.add(HeaderLines.line(name, value).orElseThrow(() -> wrong("header")));
    }

    private void data(String value) throws UnreadableException {
        if (value.equals("@-")) {
            body.add(new String(input(), StandardCharsets.ISO_8859_1));
        } else if (value.startsWith("@")) {
            throw wrong("curl.file", value.substring(1));
        } else {
            body.add(value);
        }
    }

    private byte[] input() throws UnreadableException {
        byte[] input = words.input();
        if (input == null) {
            throw wrong("curl.input");
        }
        return input;
    }

    /** What curl sends unless told otherwise. */
    private void defaults(String address) throws UnreadableException {
        boolean typed = headers.stream().anyMatch(h -> h.name().equalsIgnoreCase("Content-Type"));
        if (!body.isEmpty() && !typed && !switchedOff.contains("content-type")) {
            add("Content-Type", FORM);
        }
        String host = RequestUrl.of(address).host();
        if (!host.isEmpty() && headers.stream().noneMatch(h -> h.name().equalsIgnoreCase("Host"))) {
            headers.addFirst(HeaderLines.line("Host", host).orElseThrow(() -> wrong("curl.broken")));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
