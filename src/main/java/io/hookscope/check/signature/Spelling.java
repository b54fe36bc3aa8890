package io.hookscope.check.signature;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way in which a secret may have been copied wrongly, here or at the sender's.
 *
 * @param kind the mistake's key in the texts
 * @param key  the bytes that sign then
 */
record Spelling(String kind, byte[] key) {

    /** What a page or an editor leaves in a copied text: line breaks, no-break and zero-width spaces, byte order marks. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}\\p{Zl}\\p{Zp}\\u00A0\\u202F]");

    private static final Pattern QUOTED = Pattern
            .compile("(?s)[\"'`\u201C\u201D\u201E\u2018\u2019](.+)[\"'`\u201C\u201D\u2018\u2019]");

    /** Returns the spellings worth trying, the likely ones first. */
    static List<Spelling> of(String secret) {
        var spellings = new ArrayList<Spelling>();
        add(spellings, secret, "stored-space", secret.strip());
        add(spellings, secret, "stored-quotes", unquoted(secret.strip()));
        add(spellings, secret, "stored-unseen", unquoted(UNSEEN.matcher(secret).replaceAll("")));
        add(spellings, secret, "newline", secret + "\n");
        add(spellings, secret, "newline", secret + "\r\n");
        add(spellings, secret, "newline", secret + "\r");
        add(spellings, secret, "space", secret + " ");
        add(spellings, secret, "space", " " + secret);
        add(spellings, secret, "space", secret + "\t");
        add(spellings, secret, "quotes", '"' + secret + '"');
        add(spellings, secret, "quotes", "'" + secret + "'");
        add(spellings, secret, "case", secret.toLowerCase(Locale.ROOT));
        add(spellings, secret, "case", secret.toUpperCase(Locale.ROOT));
        add(spellings, secret, "empty", "");
        decoded(spellings, secret);
        return spellings;
    }

    private static void add(List<Spelling> spellings, String secret, String kind, String other) {
        if (!other.equals(secret)) {
            spellings.add(new Spelling(kind, other.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static String unquoted(String secret) {
        Matcher quoted = QUOTED.matcher(secret);
        return quoted.matches() ? quoted.group(1).strip() : secret;
    }

    /** Some people take a key that looks encoded for the encoding of a key. */
    private static void decoded(List<Spelling> spellings, String secret) {
        String bare = secret.strip();
        if (!bare.isEmpty() && bare.matches("([0-9a-fA-F]{2})+")) {
            spellings.add(new Spelling("decoded", HexFormat.of().parseHex(bare)));
        }
        if (bare.matches("[A-Za-z0-9+/]{4,}={0,2}")) {
            try {
                spellings.add(new Spelling("decoded", Base64.getDecoder().decode(bare)));
            } catch (IllegalArgumentException _) {
                // not base64 after all, so nobody decoded it
                return;
            }
        }
    }
}
