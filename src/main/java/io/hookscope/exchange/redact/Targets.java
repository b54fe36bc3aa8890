package io.hookscope.exchange.redact;

import io.hookscope.exchange.redact.Redaction.Paths;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes personal data and credentials out of request targets; what has none stays byte for byte. For one thread. */
final class Targets {

    /** A semicolon parts parameters where a name and its value follow. */
    private static final Pattern AMPERSAND = Pattern.compile("&|;(?=[\\w.-]{1,40}=)");
    private static final Pattern SLASH = Pattern.compile("/");
    private static final Pattern SEMICOLON = Pattern.compile(";");

    private final Pseudonyms pseudonyms;
    private final FreeText free;

    Targets(Pseudonyms pseudonyms, FreeText free) {
        this.pseudonyms = pseudonyms;
        this.free = free;
    }

    /** Returns the target with pseudonyms in the place of what its path, query and fragment tell. */
    String masked(String target) {
        int hash = target.indexOf('#');
        return hash < 0
                ? requested(target)
                : requested(target.substring(0, hash)) + "#" + fragment(target.substring(hash + 1));
    }

    /** Some hand a token over where no server sees it. */
    private String fragment(String fragment) {
        return fragment.indexOf('=') < 0 && free.paths() == Paths.KEPT ? fragment : parameters(fragment);
    }

    private String requested(String target) {
        int query = target.indexOf('?');
        if (query < 0) {
            return path(target);
        }
        return path(target.substring(0, query)) + "?" + parameters(target.substring(query + 1));
    }

    private String parameters(String text) {
        return joined(text, AMPERSAND, this::parameter);
    }

    /** Returns the parts between the separators, changed, with the separators between them as they were. */
    private static String joined(String text, Pattern separator, UnaryOperator<String> change) {
        var all = new StringBuilder(text.length());
        int start = 0;
        for (Matcher matcher = separator.matcher(text); matcher.find(); start = matcher.end()) {
            all.append(change.apply(text.substring(start, matcher.start()))).append(matcher.group());
        }
        return all.append(change.apply(text.substring(start))).toString();
    }

    private String path(String path) {
        if (free.paths() == Paths.REPLACED) {
            return path.length() < 2 ? path : "/" + pseudonyms.of(PersonalKind.SECRET, path);
        }
        return joined(path, SLASH, this::segment);
    }

    /** A part of the path may have parameters of its own: {@code /a;token=w0rd/b}. */
    private String segment(String segment) {
        int first = segment.indexOf(';');
        return first >= 0 && segment.indexOf('=', first) >= 0
                ? word(segment.substring(0, first)) + ";" + joined(segment.substring(first + 1), SEMICOLON,
                        part -> part.indexOf('=') < 0 ? word(part) : parameter(part))
                : word(segment);
    }

    private String word(String part) {
        String plain = decoded(part);
        String masked = free.maskedOfKnown(plain);
        return masked.equals(plain) ? part : encoded(masked);
    }

    private String parameter(String part) {
        int equals = part.indexOf('=');
        String name = equals < 0 ? "" : decoded(part.substring(0, equals));
        String value = decoded(part.substring(equals + 1));
        Optional<PersonalKind> kind = Names.inPerson(name).or(() -> sensitive(name))
                .or(() -> free.paths() == Paths.REPLACED ? Optional.of(PersonalKind.SECRET) : Optional.empty());
        String masked = kind.map(k -> pseudonyms.of(k, value))
                .orElseGet(() -> Names.isIdentifier(name) ? value : free.maskedOfKnown(value));
        return masked.equals(value) ? part : part.substring(0, equals + 1) + encoded(masked);
    }

    /** Parameters are called more briefly than fields. */
    private static Optional<PersonalKind> sensitive(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "key", "sig", "auth", "pwd", "pass", "sign", "hmac", "code", "jsessionid", "sessionid" ->
                Optional.of(PersonalKind.SECRET);
            default -> Optional.empty();
        };
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text; // a stray percent sign: it is taken as it stands
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
