package io.hookscope.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds what every text must keep to, in both languages. */
class LanguagesTest {

    /** What is typed into the search or into a field, names and notations: not words of a language. */
    private static final Pattern NOTATION = Pattern.compile("query:example\\..*|ui/search:help\\.[a-z]+"
            + "|ui/shell:(name|title.*|search\\.prompt.*|empty\\.ngrok)|ui/setup:(command|typed\\.prompt)"
            + "|ui/(scenario|replay):target\\.prompt|ui/replay:forward\\.only\\.prompt|ui/exchange:export\\.file"
            + "|ui/respond:form\\.(headers|body)\\.prompt"
            + "|ui/detail/words:verdict\\.glyph\\..*|ui/settings:language\\.(english|german)");

    /** Words that both languages spell alike. */
    private static final Set<String> ALIKE = Set.of("Body", "Checkout", "Checkouts", "Details", "Format", "Handler",
            "Java", "JSON", "Name",
            "null", "Port", "Rollback", "Rollbacks", "Secret", "Secrets", "Stacks", "Status",
            "System", "Tunnel", "Version", "Webhook");

    /** Signs, places and units, which belong to no language. */
    private static final Pattern WORDLESS = Pattern
            .compile("\\{\\d(,number,\\d)?}|\\b(ms|s|min|h|MB|MiB|in|[APap]\\d*)\\b|[^\\p{L}\\p{N}]|\\d");

    /** Where nothing is said on purpose: before anything happened, and about what cannot be wrong. */
    private static final Set<String> SILENT = Set.of("ui/replay:change.none",
            "ui/settings:set.experience.wrong");

    /** Commands and names that a person types, which keep their straight quotes. */
    private static final Pattern TYPED = Pattern
            .compile(NOTATION + "|query:flaw\\.quote|exchange/parcel:headers|ui/respond:form\\.body\\.prompt");

    /** What labels, buttons and heads have at most; longer texts are sentences, which may name much. */
    private static final int LABEL = 40;

    @Test
    void everyTextIsThereInBothLanguagesAndOnce() throws IOException {
        for (StringFile english : StringFile.english()) {
            assertThat(english.german().texts().keySet()).as("German beside " + english.path())
                    .isEqualTo(english.texts().keySet());
            assertThat(english.twice()).as("Keys that stand twice in " + english.path()).isEmpty();
            assertThat(english.german().twice()).as("Keys that stand twice beside " + english.path()).isEmpty();
        }
    }

    @Test
    void bothLanguagesFillTheSamePlaces() throws IOException {
        assertThat(breaches((_, pair) -> StringFile.places(pair.english()).equals(StringFile.places(pair.german()))))
                .isEmpty();
    }

    @Test
    void noTextIsEmpty() throws IOException {
        assertThat(breaches((name, pair) -> SILENT.contains(name)
                || !pair.english().isBlank() && !pair.german().isBlank())).isEmpty();
    }

    @Test
    void whatStandsInGermanIsGerman() throws IOException {
        assertThat(breaches((name, pair) -> !pair.english().equals(pair.german()) || NOTATION.matcher(name).matches()
                || isAlike(pair.english()))).isEmpty();
    }

    @Test
    void nobodyShouts() throws IOException {
        assertThat(breaches((name, pair) -> !pair.english().contains("!") && !pair.german().contains("!"))).isEmpty();
    }

    @Test
    void quotesAndApostrophesAreThoseOfTheLanguage() throws IOException {
        assertThat(breaches((name, pair) -> TYPED.matcher(name).matches()
                || !Pattern.compile("[\"'„]").matcher(pair.english()).find()
                        && !Pattern.compile("[\"'”’]").matcher(pair.german()).find()))
                .isEmpty();
    }

    @Test
    void aThreeDotEllipsisIsOneSign() throws IOException {
        assertThat(breaches((name, pair) -> !(pair.english() + pair.german()).contains("..."))).isEmpty();
    }

    /** A second word with a capital would be a title; after a full stop or a colon a sentence may begin. */
    @Test
    void englishIsInSentenceCase() throws IOException {
        var capital = Pattern.compile("(?<=[a-z,;] )\\p{Lu}[a-z]+(?!\\p{L})");
        var names = Pattern.compile("Voucherify|Hookscope|Project|Content|Ctrl|Shift|PowerShell|Jest|Name");
        var breaches = new ArrayList<String>();
        for (StringFile english : StringFile.english()) {
            english.texts().forEach((key, text) -> capital.matcher(text).results()
                    .filter(word -> text.length() <= LABEL && !NOTATION.matcher(english.name(key)).matches()
                            && !names.matcher(word.group()).matches())
                    .forEach(word -> breaches.add(english.name(key) + " says " + word.group() + ": " + text)));
        }
        assertThat(breaches).isEmpty();
    }

    /** The words that we use among ourselves. */
    @Test
    void nothingSpeaksOfOurInsides() throws IOException {
        var ours = Pattern.compile("\\b((?<!make )room|feed|pulse|writer thread|record class|bundle)\\b",
                Pattern.CASE_INSENSITIVE);
        assertThat(breaches((_, pair) -> !ours.matcher(pair.english()).find())).isEmpty();
    }

    @Test
    void fxmlTakesItsWordsFromTheTexts() throws IOException {
        var literal = Pattern
                .compile("(text|promptText|accessibleText|accessibleHelp|title)=\"(?!%)[^\"]*\\p{L}[^\"]*\"");
        assertThat(found(Path.of("src", "main", "resources"), ".fxml", literal)).isEmpty();
    }

    @Test
    void theWindowSaysNothingThatStandsInTheCode() throws IOException {
        var literal = Pattern.compile("(setText|setPromptText|setAccessibleText|setAccessibleHelp|setTitle|new Label"
                + "|new Button|new Tooltip|new MenuItem|new Menu|new CheckBox|new Hyperlink)"
                + "\\(\"(?!--|Hookscope )[^\"]*\\p{L}{2}[^\"]*\"");
        assertThat(found(Path.of("src", "main", "java"), ".java", literal)).isEmpty();
    }

    @Test
    void noTextIsKeptInAConstantFromBeforeTheLanguageWasChosen() throws IOException {
        var constant = Pattern.compile("static final [^=(]*=\\s*(Strings|Words|Wording|Sentences)\\.\\w+\\(");
        assertThat(found(Path.of("src", "main", "java"), ".java", constant)).isEmpty();
    }

    private record Pair(String english, String german) {}

    /** Returns the texts for which it does not hold. */
    private static List<String> breaches(BiPredicate<String, Pair> holds) throws IOException {
        var breaches = new ArrayList<String>();
        for (StringFile english : StringFile.english()) {
            StringFile german = english.german();
            english.texts().forEach((key, text) -> {
                var pair = new Pair(text, german.texts().getOrDefault(key, ""));
                if (!holds.test(english.name(key), pair)) {
                    breaches.add(english.name(key) + " = " + pair);
                }
            });
        }
        return breaches;
    }

    private static boolean isAlike(String text) {
        String words = WORDLESS.matcher(text).replaceAll("");
        return words.isEmpty() || ALIKE.contains(words);
    }

    private static List<String> found(Path root, String ending, Pattern pattern) throws IOException {
        var found = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(one -> one.toString().endsWith(ending)).toList()) {
                pattern.matcher(Files.readString(file)).results()
                        .forEach(hit -> found.add(file.getFileName() + ": " + hit.group()));
            }
        }
        return found;
    }
}
