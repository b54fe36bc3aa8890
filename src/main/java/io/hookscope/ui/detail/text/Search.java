package io.hookscope.ui.detail.text;

import java.util.Arrays;
import java.util.regex.Pattern;

/** Finds a stretch of text, whatever its letter case. Stateless and thread-safe. */
public final class Search {
    /** More places than this nobody visits. */
    public static final int MOST = 10_000;

    private Search() {}

    /** Returns the offsets at which the wanted text stands, first to last, at most {@link #MOST}. */
    public static int[] offsets(String text, String wanted) {
        if (wanted.isEmpty()) {
            return new int[0];
        }
        var matcher = Pattern.compile(Pattern.quote(wanted), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text);
        int[] found = new int[16];
        int count = 0;
        while (count < MOST && matcher.find()) {
            found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
            found[count++] = matcher.start();
        }
        return Arrays.copyOf(found, count);
    }
}
