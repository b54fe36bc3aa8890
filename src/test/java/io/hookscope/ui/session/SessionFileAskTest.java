package io.hookscope.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.ui.FileAsk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;

/** Where and with which name the operating system is asked to begin. */
@ExtendWith(ApplicationExtension.class)
class SessionFileAskTest implements FileAsk {

    @TempDir
    Path folder;

    private final List<Wish> wishes = new ArrayList<>();

    @Test
    void beginsBesideTheSessionThatIsOpenAndOffersANameThatIsFreeThere() throws Exception {
        Files.createFile(folder.resolve("session-2.db"));
        var ask = new SessionFileAsk(this, () -> folder);
        FxToolkit.setupFixture(() -> {
            var owner = new Stage();
            ask.open(owner);
            ask.create(owner);
            ask.copy(owner);
        });

        assertThat(wishes).extracting(Wish::folder).containsOnly(folder);
        assertThat(wishes).extracting(Wish::name).containsExactly("", "session-3.db", "copy.db");
    }

    @Override
    public Optional<Path> save(Window owner, Wish wish) {
        wishes.add(wish);
        return Optional.empty();
    }

    @Override
    public List<Path> open(Window owner, Wish wish) {
        wishes.add(wish);
        return List.of();
    }
}
