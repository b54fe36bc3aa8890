package io.hookscope.exchange.redact;

import io.hookscope.exchange.redact.Redaction.Paths;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes e-mail addresses and telephone numbers out of any text, credentials out of URLs, and the personal values that the same delivery was seen
 * to have elsewhere. For one delivery and one thread.
 */
final class FreeText {

    /** Begins only where such letters begin and gives none of them back: a text of very many takes no longer for it. */
    private static final Pattern EMAIL = Pattern.compile("(?:\\G|(?<![\\p{L}\\p{N}._%+'-]))[\\p{L}\\p{N}._%+'-]++"
            + "@[\\p{L}\\p{N}-]++(?:\\.[\\p{L}\\p{N}-]++)++");
    /**
     * A number that only a telephone has: with a plus as it is called from abroad, or behind {@code tel:}. Others could as
     * well count something or name an order.
     */
    private static final Pattern PHONE = Pattern
            .compile("(?:(?<![\\p{L}\\p{N}+/=_-])\\+[1-9]|(?<=\\btel:)\\d)"
                    + "(?:(?:[ ()\u00a0/-]{0,2}|\\.(?=\\d{3}))\\d){8,14}(?<=\\d\\d)(?![\\p{L}\\p{N}_+/=]|[.,:-]\\d)");
    /** One behind the word for it, {@code Tel. 030 1234567}, and one as it is written in North America alone. */
    private static final Pattern NAMED_PHONE = Pattern
            .compile(
                    "(?i)((?<![\\p{L}\\p{N}_-])(?:(?:tel|telephone|telefon|fax)(?:\\.?:?[ \u00a0]|\\.:?|:)|(?:phone|mobile|handy):[ \u00a0]?))(?!\\d{4}-\\d\\d-\\d\\d)"
                            + "(\\(?\\d(?:(?:[ ()\u00a0/-]{0,2}|\\.(?=\\d{3}))\\d){6,14}(?<=\\d\\d)(?![\\p{L}\\p{N}_+/=]|[.,:-]\\d))");
    private static final Pattern LOCAL_PHONE = Pattern
            .compile("(?<![\\p{L}\\p{N}_-])(\\(\\d{3}\\) ?\\d{3}-\\d{4})(?![\\p{L}\\p{N}_-])");
    private static final Pattern CREDENTIALS = Pattern.compile("(?<=://)[^/?#@\\s]+(?=@)");
    private static final Pattern BEHIND_HOST = Pattern.compile("(https?://[^/?#]*)(.*)", Pattern.DOTALL);
    private static final Pattern URL = Pattern.compile("https?://[^\\s\"'<>]++");
    private static final Pattern RELATIVE = Pattern.compile("/[^\\s?]*+\\?\\S++|/[^\\s?;]*+;[^\\s=]*+=\\S++");
    /** URLs within parameters of URLs are looked into so far; deeper ones are replaced whole. */
    private static final int DEEPEST = 5;
    private static final int SHORTEST = 6;
    private static final int SHORTEST_PHONE = 10;
    private static final int SHORTEST_QUOTED = 2;

    private final Pseudonyms pseudonyms;
    private final Paths paths;
    private final Map<String, PersonalKind> heard = new HashMap<>();
    /** Values that were seen elsewhere. */
    private final Quoted known = new Quoted();
    /** The same, and names and dates of birth that may mean something else outside of the body that told them. */
    private final Quoted spoken = new Quoted();
    private int depth;

    FreeText(Pseudonyms pseudonyms, Paths paths) {
        this.pseudonyms = pseudonyms;
        this.paths = paths;
    }

    /**
     * Takes that value out of other texts too. A single word may mean something else there, so it is let pass, but for a name or
     * a date of birth in other values of the body.
     */
    void learn(PersonalKind kind, String value) {
        heard.put(value.strip(), kind);
        boolean telling = kind == PersonalKind.CODE || kind == PersonalKind.NAME || kind == PersonalKind.ADDRESS
                ? value.strip().indexOf(' ') > 0
                : kind == PersonalKind.EMAIL || kind == PersonalKind.PHONE;
        if (telling && value.strip().length() >= SHORTEST) {
            known.put(value.strip(), pseudonyms.of(kind, value.strip()));
            spoken.put(value.strip(), pseudonyms.of(kind, value.strip()));
        } else if (isSpoken(kind, value.strip())) {
            spoken.put(value.strip(), pseudonyms.of(kind, value.strip()));
        }
    }

    private static boolean isSpoken(PersonalKind kind, String value) {
        return value.length() >= SHORTEST_QUOTED && (kind == PersonalKind.DATE
                || kind == PersonalKind.NAME && value.codePoints().anyMatch(Character::isLetter));
    }

    /** Takes the target of that request and its path out of other texts too, where paths are hidden. */
    void learnPath(String target) {
        int query = target.indexOf('?');
        for (String part : List.of(target, query < 0 ? target : target.substring(0, query))) {
            if (paths == Paths.REPLACED && part.length() > 1) {
                heard.put(part, PersonalKind.SECRET);
                known.put(part, pseudonyms.of(PersonalKind.SECRET, part));
                spoken.put(part, pseudonyms.of(PersonalKind.SECRET, part));
            }
        }
    }

    /** Returns one that takes out whatever was replaced, single words too; for sentences that quote it. */
    FreeText strict() {
        var strict = new FreeText(pseudonyms, paths);
        heard.forEach((value, kind) -> {
            if (value.length() >= SHORTEST_QUOTED) {
                strict.known.put(value, pseudonyms.of(kind, value));
            }
        });
        return strict;
    }

    /** Returns the text without addresses, telephone numbers and credentials. */
    String masked(String text) {
        String masked = text;
        if (masked.indexOf('@') >= 0) {
            masked = CREDENTIALS.matcher(masked)
                    .replaceAll(m -> Matcher.quoteReplacement(pseudonyms.of(PersonalKind.SECRET, m.group())));
            masked = EMAIL.matcher(masked)
                    .replaceAll(m -> Matcher.quoteReplacement(pseudonyms.of(PersonalKind.EMAIL, m.group())));
        }
        if (masked.indexOf('+') >= 0 || masked.contains("tel:")) {
            masked = PHONE.matcher(masked)
                    .replaceAll(m -> Matcher.quoteReplacement(pseudonyms.of(PersonalKind.PHONE, m.group())));
        }
        if (masked.length() >= SHORTEST_PHONE) {
            masked = NAMED_PHONE.matcher(masked).replaceAll(m -> Matcher.quoteReplacement(m.group(1)
                    + pseudonyms.of(PersonalKind.PHONE, m.group(2))));
        }
        if (masked.indexOf(')') >= 0) {
            masked = LOCAL_PHONE.matcher(masked)
                    .replaceAll(m -> Matcher.quoteReplacement(pseudonyms.of(PersonalKind.PHONE, m.group())));
        }
        if (masked.startsWith("http://") || masked.startsWith("https://") || RELATIVE.matcher(masked).matches()) {
            return url(masked);
        }
        return masked.contains("://")
                ? URL.matcher(masked).replaceAll(m -> Matcher.quoteReplacement(url(m.group())))
                : masked;
    }

    /** As {@link #masked}, and without the values that were learned. */
    String maskedOfKnown(String text) {
        return known.replaced(masked(text));
    }

    /** As {@link #maskedOfKnown}, and without the names and dates of birth that the same body tells; for its values. */
    String maskedOfSpoken(String text) {
        return spoken.replaced(masked(text));
    }

    private String url(String url) {
        if (depth >= DEEPEST) {
            return pseudonyms.of(PersonalKind.SECRET, url);
        }
        depth++;
        try {
            return outer(url);
        } finally {
            depth--;
        }
    }

    private String outer(String url) {
        if (paths == Paths.REPLACED) {
            Matcher behind = BEHIND_HOST.matcher(url);
            return behind.matches()
                    ? behind.group(1) + new Targets(pseudonyms, this).masked(behind.group(2))
                    : url;
        }
        return url.indexOf('?') < 0 && url.indexOf('#') < 0 && url.indexOf(';') < 0
                ? url
                : new Targets(pseudonyms, this).masked(url);
    }

    Paths paths() {
        return paths;
    }

    Pseudonyms pseudonyms() {
        return pseudonyms;
    }
}
