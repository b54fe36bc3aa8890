package io.hookscope.exchange.har;

import io.hookscope.delivery.Delivery;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;

/** What a HAR entry wants taken apart: URL, query and cookies. Stateless. */
final class Urls {

    private static final String ALLOWED = "-._~:/?#[]@!$&'()*+,;=%";

    private Urls() {}

    /** Returns the URL that was asked for, as far as headers tell; what no URL may hold is percent-encoded. */
    static String of(Delivery delivery) {
        String target = delivery.target();
        String lower = target.toLowerCase(Locale.ROOT);
        if (lower.startsWith("http://") || lower.startsWith("https://")) {
            return encoded(target);
        }
        String scheme = delivery.headers().first("X-Forwarded-Proto").orElse("").equalsIgnoreCase("https")
                ? "https"
                : "http";
        String host = delivery.headers().first("Host")
                .filter(h -> h.matches("[\\w.\\-]+(:\\d{1,5})?|\\[[0-9a-fA-F:.]+](:\\d{1,5})?"))
                .orElse("localhost");
        return scheme + "://" + host + encoded(target.startsWith("/") ? target : "/" + target);
    }

    private static String encoded(String text) {
        var encoded = new StringBuilder(text.length());
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c < 0x80 && Character.isLetterOrDigit(c) || ALLOWED.indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append(String.format("%%%02X", (int) c));
            }
        }
        return encoded.toString();
    }

    static void query(ArrayNode into, String target) {
        int query = target.indexOf('?');
        if (query < 0) {
            return;
        }
        for (String part : target.substring(query + 1).split("&")) {
            int equals = part.indexOf('=');
            if (!part.isEmpty()) {
                into.addObject().put("name", decoded(equals < 0 ? part : part.substring(0, equals))).put("value",
                        equals < 0 ? "" : decoded(part.substring(equals + 1)));
            }
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text; // a stray percent sign
        }
    }

    static void cookies(ArrayNode into, Delivery delivery) {
        for (String line : delivery.headers().all("Cookie")) {
            for (String cookie : line.split(";")) {
                int equals = cookie.indexOf('=');
                if (!cookie.isBlank()) {
                    into.addObject().put("name", (equals < 0 ? cookie : cookie.substring(0, equals)).strip())
                            .put("value", equals < 0 ? "" : cookie.substring(equals + 1).strip());
                }
            }
        }
    }
}
