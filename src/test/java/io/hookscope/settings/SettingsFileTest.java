package io.hookscope.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.hookscope.capture.plan.PathFilter;
import io.hookscope.capture.plan.RulePattern;
import io.hookscope.event.Money;
import io.hookscope.settings.Look.Notify;
import io.hookscope.settings.Settings.Experience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2024-01-15T12:20:38.702Z"));

    @TempDir
    Path folder;

    /** A power cut leaves it; of secrets it may hold one that was deleted. */
    @Test
    void whatAStopLeftUnfinishedIsTakenForNothingAndGoes() throws Exception {
        Path left = Files.writeString(folder.resolve("settings.json.new"), "{\"port\": 9999}");
        Path secrets = Files.writeString(folder.resolve("secrets.json.new"), "{\"secrets\": []}");
        try (var file = SettingsFile.open(path(), CLOCK);
                var other = SecretsFile.open(folder.resolve("secrets.json"), CLOCK)) {
            assertThat(file.settings()).isEqualTo(Settings.DEFAULT);
            assertThat(other.secrets()).isEqualTo(Secrets.NONE);
        }
        assertThat(left).doesNotExist();
        assertThat(secrets).doesNotExist();
    }

    @Test
    void withoutAFileTheDefaultsHold() throws Exception {
        try (var file = SettingsFile.open(path(), CLOCK)) {
            assertThat(file.settings()).isEqualTo(
                    new Settings(new Entrance(8080, "127.0.0.1", 10_485_760, PathFilter.ALL),
                            new Figures(new Money(2, ""), ""),
                            new Look(Theme.SYSTEM, 100, Notify.PROBLEMS, Look.Spoken.SYSTEM), null,
                            Experience.SESSION, TunnelSettings.DEFAULT, new Keep(100_000, 2_000_000_000)));
            assertThat(file.recall("columns")).isEmpty();
        }
        assertThat(path()).doesNotExist();
    }

    @Test
    void changesAreThereAgainAndForTheOwnerAlone() throws Exception {
        var heard = new ArrayList<Settings>();
        try (var file = SettingsFile.open(path(), CLOCK)) {
            file.change(s -> s.withPort(9000).withLook(new Look(Theme.DARK, 150, Notify.ALL, Look.Spoken.GERMAN))
                    .withDecimals(3)
                    .withPaths(PathFilter.of("/hooks,/v/*")).withCurrency("zł").withZone("Europe/Warsaw")
                    .withOpenapi(Path.of("webhooks.json")).withExperience(Experience.FOLDER)
                    .withKeep(new Keep(500, 20_000_000))
                    .withTunnel(new TunnelSettings("https://hooks.example.com", TunnelSettings.Probing.REPEATED)));
            file.keep("columns", "a,b");
            heard.add(file.settings());
        }
        assertThat(heard).containsExactly(new Settings(
                new Entrance(9000, "127.0.0.1", 10_485_760,
                        new PathFilter(List.of(new RulePattern("/hooks"), new RulePattern("/v/*")))),
                new Figures(new Money(3, "zł"), "Europe/Warsaw"),
                new Look(Theme.DARK, 150, Notify.ALL, Look.Spoken.GERMAN),
                Path.of("webhooks.json"), Experience.FOLDER,
                new TunnelSettings("https://hooks.example.com", TunnelSettings.Probing.REPEATED),
                new Keep(500, 20_000_000)));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path()))).isEqualTo("rw-------");
        try (var file = SettingsFile.open(path(), CLOCK)) {
            assertThat(file.settings()).isEqualTo(heard.getFirst());
            assertThat(file.recall("columns")).contains("a,b");
        }
    }

    @Test
    void keysOfANewerHookscopeStay() throws Exception {
        Files.writeString(path(), "{\"future\":{\"x\":[1]},\"view\":{\"divider\":\"0.4\"},\"port\":81}");
        try (var file = SettingsFile.open(path(), CLOCK)) {
            file.change(s -> s.withPort(82));
        }
        assertThat(Files.readString(path())).contains("\"future\"", "[ 1 ]", "\"divider\" : \"0.4\"", "82")
                .doesNotContain("81");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"port\":", "[]", "", "\u0000\u0001", "{\"port\":1}}"})
    void anUnreadableFileIsSetAsideUnderANameWithTheTime(String content) throws Exception {
        Files.writeString(path(), content);
        try (var file = SettingsFile.open(path(), CLOCK)) {
            assertThat(file.settings()).isEqualTo(Settings.DEFAULT);
            Path aside = file.setAside().orElseThrow();
            assertThat(aside.getFileName()).hasToString("settings.json.unreadable-20240115T122038702Z");
            assertThat(aside).hasContent(content);
        }
    }

    @Test
    void aValueOfTheWrongKindCountsAsNotSet() throws Exception {
        Files.writeString(path(),
                "{\"port\":70000,\"bindAddress\":5,\"bodyLimit\":0,\"decimals\":\"2\",\"theme\":\"PINK\",\"fontSize\":20,"
                        + "\"timeZone\":\"Mars/Olympus\",\"currency\":\"12345\",\"paths\":\"hooks\",\"notify\":\"LOUD\",\"view\":7}");
        try (var file = SettingsFile.open(path(), CLOCK)) {
            assertThat(file.settings()).isEqualTo(Settings.DEFAULT);
            assertThat(file.setAside()).isEmpty();
            assertThat(file.recall("columns")).isEmpty();
        }
    }

    @Test
    void aTypoMadeByHandWhileItRunsIsSetAsideAndTold() throws Exception {
        var told = new ArrayList<SettingsProblem>();
        try (var file = SettingsFile.open(path(), CLOCK)) {
            file.onTrouble(told::add);
            file.change(s -> s.withPort(9000));
            await().until(() -> Files.exists(path()));
            Files.writeString(path(), "{\"port\":9001,,\"theme\":\"DARK\"}");
            file.change(s -> s.withDecimals(3));
        }
        Path aside = path().resolveSibling("settings.json.unreadable-20240115T122038702Z");
        assertThat(aside).hasContent("{\"port\":9001,,\"theme\":\"DARK\"}");
        assertThat(told).containsExactly(new SettingsProblem.SetAside(aside));
        assertThat(SettingsFile.read(path())).isEqualTo(Settings.DEFAULT.withPort(9000).withDecimals(3));
    }

    @Test
    void whatCouldNotBeWrittenIsToldOnceAndWrittenAtTheEnd() throws Exception {
        Path path = blockedUntil(file -> {
            file.keep("columns", "a");
            file.keep("divider", "0.4");
        });
        try (var file = SettingsFile.open(path, CLOCK)) {
            assertThat(file.settings().port()).isEqualTo(9000);
            assertThat(file.recall("columns")).contains("a");
            assertThat(file.recall("divider")).contains("0.4");
        }
    }

    @Test
    void whatCouldNotBeWrittenIsWrittenAtTheEndThoughNothingElseChanges() throws Exception {
        assertThat(SettingsFile.read(blockedUntil(_ -> {})).port()).isEqualTo(9000);
    }

    /** Returns a file that could not take its port before that was done to it, of which it told once. */
    private Path blockedUntil(Consumer<SettingsFile> last) throws Exception {
        Path data = folder.resolve("data");
        Path path = data.resolve("settings.json");
        Files.writeString(data, "in the way");
        var told = new CopyOnWriteArrayList<SettingsProblem>();
        try (var file = SettingsFile.open(path, CLOCK)) {
            file.onTrouble(told::add);
            file.change(s -> s.withPort(9000));
            await().until(() -> told.size() == 1);
            last.accept(file);
            Files.delete(data);
        }
        assertThat(told).containsExactly(new SettingsProblem.Unwritten(path));
        return path;
    }

    @Test
    void twoThatWriteAtTheSameTimeLoseNothing() throws Exception {
        try (var one = SettingsFile.open(path(), CLOCK); var other = SettingsFile.open(path(), CLOCK)) {
            for (int i = 0; i < 60; i++) {
                one.keep("one-" + i, "x");
                other.keep("other-" + i, "x");
                Thread.yield();
            }
        }
        try (var file = SettingsFile.open(path(), CLOCK)) {
            for (int i = 0; i < 60; i++) {
                assertThat(file.recall("one-" + i)).as("one-" + i).isPresent();
                assertThat(file.recall("other-" + i)).as("other-" + i).isPresent();
            }
        }
    }

    @Test
    void readingAloneLeavesTheFileAsItIs() throws Exception {
        assertThat(SettingsFile.read(path())).isEqualTo(Settings.DEFAULT);
        Files.writeString(path(), "{\"port\":");
        assertThatThrownBy(() -> SettingsFile.read(path())).isInstanceOf(IOException.class);
        assertThat(folder.toFile().list()).containsExactly("settings.json");
    }

    @Test
    void refusesSettingsOutOfRange() {
        assertThatThrownBy(() -> Settings.DEFAULT.withPort(65536)).hasMessage("The setting port must be 0 to 65535.");
    }

    private Path path() {
        return folder.resolve("settings.json");
    }
}
