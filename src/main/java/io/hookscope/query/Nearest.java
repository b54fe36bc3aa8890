package io.hookscope.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that was probably meant. Stateless. */
final class Nearest {

    private static final int LONGEST = 40;

    private Nearest() {}

    /** Returns the one candidate that begins so, or else one that differs in at most two letters, one in a short word. */
    static Optional<String> of(String typed, Collection<String> candidates) {
        String word = typed.toLowerCase(Locale.ROOT);
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        List<String> begun = candidates.stream().filter(c -> c.startsWith(word)).limit(2).toList();
        if (word.length() > 1 && begun.size() == 1) {
            return Optional.of(begun.getFirst());
        }
        int most = word.length() < 4 ? 1 : 2;
        return candidates.stream().filter(c -> distance(word, c) <= most)
                .min(Comparator.comparingInt(c -> distance(word, c)));
    }

    /** Letters to insert, to delete, to change, or two neighbours to swap. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(d, a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1, i, j);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(int[][] d, int change, int i, int j) {
        return Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
    }
}
