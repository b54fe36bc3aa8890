package io.hookscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.capture.plan.PathFilter;
import io.hookscope.settings.Look;
import io.hookscope.settings.Look.Notify;
import io.hookscope.settings.Look.Spoken;
import io.hookscope.settings.Settings;
import io.hookscope.settings.StartOptions;
import io.hookscope.settings.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the command line hands to the window. The tests' toolkit needs no display. */
class RootCommandTest {

    private final List<StartOptions> opened = new ArrayList<>();

    @Test
    void everySettingCanBeAnOptionOfOneRun() {
        assertThat(start("--port", "9000", "--path", "/hooks", "--path", "/v/*", "--decimals", "0", "--currency", "PLN",
                "--time-zone", "Europe/Warsaw", "--theme", "dark", "--font-size", "150", "--notify", "off",
                "--language", "german",
                "--forward", "http://127.0.0.1:3000/hooks", "--session", "shop.db")).isZero();
        StartOptions options = opened.getFirst();
        assertThat(options.overrides().apply(Settings.DEFAULT)).isEqualTo(Settings.DEFAULT.withPort(9000)
                .withPaths(PathFilter.of("/hooks,/v/*")).withDecimals(0).withCurrency("PLN")
                .withZone("Europe/Warsaw").withLook(new Look(Theme.DARK, 150, Notify.OFF, Spoken.GERMAN)));
        assertThat(options.forward()).map(forward -> forward.target().toString())
                .contains("http://127.0.0.1:3000/hooks");
        assertThat(options.session()).contains(Path.of("shop.db"));
    }

    @Test
    void whatIsNotAskedForStaysAsItIsSaved() {
        assertThat(start()).isZero();
        Settings saved = Settings.DEFAULT.withCurrency("€")
                .withLook(new Look(Theme.LIGHT, 120, Notify.ALL, Spoken.ENGLISH));
        assertThat(opened.getFirst().overrides().apply(saved)).isEqualTo(saved);
        assertThat(opened.getFirst().forward()).isEmpty();
        assertThat(opened.getFirst().session()).isEmpty();
    }

    @Test
    void whatIsImpossibleIsRefusedBeforeTheWindowOpens() {
        assertThat(start("--font-size", "300")).isEqualTo(2);
        assertThat(start("--theme", "pink")).isEqualTo(2);
        assertThat(start("--path", "hooks")).isEqualTo(2);
        assertThat(opened).isEmpty();
    }

    private int start(String... arguments) {
        return CommandLineStart.run(arguments, options -> {
            opened.add(options);
            return 0;
        });
    }
}
