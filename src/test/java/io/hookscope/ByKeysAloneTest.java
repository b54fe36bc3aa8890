package io.hookscope;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.hookscope.testing.ByKeys;
import io.hookscope.ui.shell.Action;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every action of the menus, and every key and control that the guide names, is in a story that is told by keys alone. */
class ByKeysAloneTest {

    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests()).importPackages("io.hookscope");
    private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]+)\\*\\*");
    private static final Pattern KEY = Pattern
            .compile("((Ctrl|Alt|Shift)\\+)*([A-Z0-9+\u2212,]|F\\d+|Tab|Enter|Space|Delete|\u2190|\u2192)");
    private static final Pattern ITALIC = Pattern.compile("(?<![*\\w`:])\\*([^*`]+)\\*(?![*\\w])");
    /** What the guide sets in italics and no key works: what is shown, and what is done at Voucherify or ngrok. */
    private static final Set<String> SHOWN = Set.of("Answered", "Signature", "Details", "JSON", "Response", "Handler",
            "Bytes",
            "Checks", "Related", "added", "changed", "removed", "moved", "same value", "byte-identical", "missing",
            "stack total, do not book", "Domains", "not seen: how often it was booked", "Send test webhook",
            "Project settings → Webhooks", "Project settings → Webhooks → Create webhook");
    /** What a hand with a keyboard alone cannot do. */
    private static final Set<String> HELP = Set.of("clickOn", "doubleClickOn", "rightClickOn", "moveTo", "drag",
            "interact", "fire", "requestFocus", "clearAndSelect", "select", "setText", "setSelected", "setValue",
            "setDividerPosition");

    @Test
    void everyActionOfTheMenusIsDoneByItsKey() {
        assertThat(told(ByKeys::value)).as("actions in a story with @ByKeys").contains(Action.values());
    }

    @Test
    void everyKeyThatTheGuideNamesIsPressed() throws IOException {
        Set<String> pressed = told(ByKeys::keys);
        told(ByKeys::value).forEach(action -> pressed.add(action.keyWords().replace('-', '\u2212')));
        assertThat(pressed).as("keys in a story with @ByKeys").containsAll(guide(BOLD).stream()
                .filter(word -> KEY.matcher(word).matches()).toList());
    }

    @Test
    void everyControlThatTheGuideNamesIsWorked() throws IOException {
        Set<String> worked = told(ByKeys::controls);
        Set<String> entries = told(ByKeys::value).stream().map(Action::words).collect(Collectors.toSet());
        assertThat(guide(ITALIC).stream().filter(word -> !SHOWN.contains(word))
                .map(word -> word.replaceAll(".* → ", "")).filter(word -> !entries.contains(word)))
                .as("controls that stand in no story with @ByKeys")
                .allMatch(word -> worked.stream().anyMatch(control -> control.startsWith(word)));
    }

    @Test
    void noStoryHelpsItselfWithAMouseOrACall() {
        noClasses().that(describe("tell a story by keys", ByKeysAloneTest::isStory)).should()
                .callMethodWhere(describe("does what no key does", ByKeysAloneTest::helps))
                .because("a person with a keyboard cannot").check(TESTS);
    }

    private static boolean isStory(JavaClass test) {
        return test.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(ByKeys.class));
    }

    private static boolean helps(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        return HELP.contains(call.getTarget().getName())
                && (owner.startsWith("javafx.") || owner.startsWith("org.testfx.")
                        || owner.startsWith("io.hookscope.ui."));
    }

    private static <T> Set<T> told(Function<ByKeys, T[]> part) {
        return TESTS.stream().flatMap(test -> test.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(ByKeys.class))
                .flatMap(method -> Arrays.stream(part.apply(method.reflect().getAnnotation(ByKeys.class))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> guide(Pattern marked) throws IOException {
        try (Stream<Path> pages = Files.list(Path.of("docs"))) {
            List<Path> guide = pages.filter(page -> page.getFileName().toString()
                    .matches("(guide.*|search|settings|scenarios|sending-samples)\\.md")).toList();
            var words = new TreeSet<String>();
            for (Path page : guide) {
                String text = Files.readString(page).replaceAll("(?s)```.*?```", "").replaceAll("`[^`\n]*`", "");
                String plain = marked == BOLD ? text : BOLD.matcher(text).replaceAll("");
                marked.matcher(plain).results().map((MatchResult found) -> found.group(1)).forEach(words::add);
            }
            return words;
        }
    }
}
