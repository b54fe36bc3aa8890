package io.hookscope.replay.edit;

import io.hookscope.delivery.Body;
import io.hookscope.delivery.Headers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Tells what differs between a delivery as it arrived and what is to be sent. Stateless. */
public final class EditDifferences {

    /** More pieces than this on both sides are shown as one change: comparing each with each would take too long. */
    private static final int MOST_PIECES = 1_500;

    private EditDifferences() {}

    /**
     * Returns a line for each piece that goes ({@code - }) or comes ({@code + }), header lines first; none when all is the
     * same. Bodies are compared by what they say, not packed.
     */
    public static List<String> of(Edited edited) {
        var lines = new ArrayList<>(between(lines(edited.original().headers()), lines(edited.signed())));
        if (!edited.begin().equals(edited.body())) {
            lines.addAll(between(pieces(edited.begin()), pieces(edited.body())));
        }
        return lines;
    }

    private static List<String> lines(Headers headers) {
        return headers.list().stream().map(line -> line.name() + ": " + line.value()).toList();
    }

    /** Compact JSON is one line: it is cut where its values begin and end. */
    private static List<String> pieces(Body body) {
        String text = new String(body.bytes(), StandardCharsets.UTF_8);
        return List.of(text.split("(?<=[,{\\[\n])|(?=[}\\]])"));
    }

    private static List<String> between(List<String> before, List<String> after) {
        int start = 0;
        int shorter = Math.min(before.size(), after.size());
        while (start < shorter && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        return changed(before.subList(start, before.size() - end), after.subList(start, after.size() - end));
    }

    private static List<String> changed(List<String> before, List<String> after) {
        var lines = new ArrayList<String>();
        int[][] common = before.size() > MOST_PIECES || after.size() > MOST_PIECES
                ? new int[before.size() + 1][]
                : common(before, after);
        int i = 0;
        int j = 0;
        while (i < before.size() && j < after.size() && common[i] != null) {
            if (before.get(i).equals(after.get(j))) {
                i++;
                j++;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                lines.add("- " + before.get(i++).strip());
            } else {
                lines.add("+ " + after.get(j++).strip());
            }
        }
        before.subList(i, before.size()).forEach(piece -> lines.add("- " + piece.strip()));
        after.subList(j, after.size()).forEach(piece -> lines.add("+ " + piece.strip()));
        return lines;
    }

    /** The longest common subsequence of what follows each pair of places. */
    private static int[][] common(List<String> before, List<String> after) {
        var length = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                length[i][j] = before.get(i).equals(after.get(j))
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        return length;
    }
}
