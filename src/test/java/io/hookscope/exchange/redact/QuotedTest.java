package io.hookscope.exchange.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuotedTest {

    private static final String LETTERS = "abAB  -.1_";

    @Test
    void replacesWhatPatternsOneAfterTheOtherWould() {
        var random = new Random(5);
        for (int turn = 0; turn < 5_000; turn++) {
            var quoted = new Quoted();
            var values = new TreeSet<String>(Comparator.comparingInt(String::length).reversed()
                    .thenComparing(String.CASE_INSENSITIVE_ORDER));
            for (int i = random.nextInt(5); i >= 0; i--) {
                values.add("a" + text(random, random.nextInt(5)) + "b");
            }
            values.forEach(value -> quoted.put(value, "Z"));
            String text = text(random, 40);
            assertThat(quoted.replaced(text)).as("%s in %s", values, text).isEqualTo(plainly(text, values));
        }
    }

    private static String plainly(String text, TreeSet<String> values) {
        String replaced = text;
        for (String value : values) {
            replaced = Pattern.compile("(?<![\\p{L}\\p{N}_])" + Pattern.quote(value) + "(?![\\p{L}\\p{N}_])",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(replaced).replaceAll("Z");
        }
        return replaced;
    }

    @Test
    void whereTwoOverlapTheLongerGoes() {
        var quoted = new Quoted();
        quoted.put("Ann Lee", "X");
        quoted.put("Lee & Sons Ltd", "Y");

        assertThat(quoted.replaced("Ann Lee & Sons Ltd, Ann Lee")).isEqualTo("Ann Y, X");
        assertThat(quoted.replaced("Ann Lee & Sons")).isEqualTo("X & Sons");
    }

    @Test
    void capitalsOfAnyScriptDoNotMatter() {
        var quoted = new Quoted();
        quoted.put("Ωμέγα Straße", "Z");
        quoted.put("\ud801\udc00 x", "Y");

        assertThat(quoted.replaced("an ΩΜΈΓΑ sTRAßE, \ud801\udc28 X")).isEqualTo("an Z, Y");
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(c -> Character.charCount(Character.toLowerCase(Character.toUpperCase(c))) != Character
                        .charCount(c)))
                .as("code points that would not keep their length").isEmpty();
    }

    private static String text(Random random, int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
