package io.hookscope.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentSessionsTest {

    @TempDir
    Path folder;

    @Test
    void theLatestStandsFirstOnceAndTheOldestGoes() throws Exception {
        try (var file = open()) {
            var recent = new RecentSessions(file);
            IntStream.rangeClosed(1, RecentSessions.MOST + 2).forEach(i -> recent.opened(path(i)));
            recent.opened(path(5));
            assertThat(recent.last()).contains(path(5));
            assertThat(recent.list()).hasSize(RecentSessions.MOST).doesNotHaveDuplicates().contains(path(12))
                    .doesNotContain(path(1), path(2));
            recent.forget(path(5));
            assertThat(recent.last()).contains(path(12));
        }
        try (var file = open()) {
            assertThat(new RecentSessions(file).last()).contains(path(12));
        }
    }

    @Test
    void twoHookscopesInOneFolderLeaveEachOthersSettingsAndSessions() throws Exception {
        SettingsFile other = open(); // as long as the first one
        try (var one = open()) {
            one.change(settings -> settings.withPort(81));
            new RecentSessions(one).opened(path(1));
            one.keep("columns", "a,b");
        }
        other.change(settings -> settings.withCurrency("PLN"));
        new RecentSessions(other).opened(path(2));
        other.keep("divider", "0.4");
        other.close();
        try (var file = open()) {
            assertThat(file.settings()).isEqualTo(Settings.DEFAULT.withPort(81).withCurrency("PLN"));
            assertThat(new RecentSessions(file).list()).containsExactly(path(2), path(1));
            assertThat(file.recall("columns")).contains("a,b");
            assertThat(file.recall("divider")).contains("0.4");
        }
    }

    @Test
    void whatIsSearchedAndSentOnIsEachSessionsOwn() throws Exception {
        try (var file = open()) {
            var data = new DataFolder(folder);
            var usual = SessionNotes.of(data.session(), data, file);
            var other = SessionNotes.of(path(1), data, file);
            usual.keep("search", "is:flagged");
            usual.keep("columns", "a,b");
            assertThat(other.recall("search")).isEmpty();
            assertThat(other.recall("columns")).contains("a,b");
            other.keep("forward", "there");
            assertThat(usual.recall("forward")).isEmpty();
            other.keep("replay.target", "https://elsewhere.example");
            other.keep("scenario.target", "https://elsewhere.example");
            assertThat(usual.recall("replay.target")).isEmpty();
            assertThat(usual.recall("scenario.target")).isEmpty();
            assertThat(file.recall("search")).contains("is:flagged");
        }
    }

    private SettingsFile open() throws Exception {
        return SettingsFile.open(folder.resolve("settings.json"), Clock.systemUTC());
    }

    private Path path(int i) {
        return folder.resolve("shop-" + i + ".db").toAbsolutePath();
    }
}
