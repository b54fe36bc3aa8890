package io.hookscope.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.rolling.RollingFileAppender;
import io.hookscope.testing.ChildJvm;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LogFileTest {

    @TempDir
    Path folder;

    @AfterEach
    void stopLogging() {
        LogFile.none();
    }

    @Test
    void theNextLogFileIsForItsOwnerAloneToo() throws Exception {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        Path log = folder.resolve("hookscope.log");
        LogFile.into(log);
        LoggerFactory.getLogger(LogFileTest.class).info("before");
        appender().rollover();
        LoggerFactory.getLogger(LogFileTest.class).info("after");
        assertThat(Files.readString(folder.resolve("hookscope.log.1"))).contains("before");
        assertThat(Files.readString(log)).contains("after").doesNotContain("before");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("hookscope.log.1"))))
                .isEqualTo("rw-------");
    }

    @Test
    void whateverAnExceptionSaysMovesNoTerminalAndLooksLikeNoOtherLine() throws Exception {
        Path log = folder.resolve("hookscope.log");
        LogFile.into(log);
        var cause = new IllegalStateException("\u001B[2J\n2026-11-29T11:00:00.000Z INFO  all is well\u202E");
        cause.addSuppressed(new IllegalStateException("beside\r\nit"));
        LoggerFactory.getLogger(LogFileTest.class).error("It failed: \u009B31m\nno", new IllegalStateException(cause));
        LogFile.none();
        assertThat(Files.readString(log)).contains("It failed: \\u009B31m\\nno\n")
                .contains("\\u001B[2J\\n2026-11-29T11:00:00.000Z INFO  all is well\\u202E\n").contains("beside\\r\\nit")
                .contains("\n\tat io.hookscope.settings.LogFileTest.")
                .doesNotContain("\u001B", "\u202E", "\u009B", "\r");
        assertThat(Files.readAllLines(log).stream().filter(line -> line.startsWith("2026-11-29T11:00:00.000Z")))
                .isEmpty();
    }

    @Test
    void whatIsToldToTheRuntimesLoggerStandsInTheFileAndNotOnTheTerminal() throws Exception {
        Path log = folder.resolve("hookscope.log");
        List<String> command = ChildJvm.line(TellingChild.class.getName());
        command.add(log.toString());
        Process child = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor()).as(printed).isZero();
        assertThat(printed).isEmpty();
        assertThat(Files.readString(log)).contains("INFO  [main] javafx.scene.control a cell too many")
                .doesNotContain("before there is a file").doesNotContain("in detail");
    }

    /** Logs as JavaFX does. */
    static final class TellingChild {

        private TellingChild() {}

        public static void main(String[] arguments) throws Exception {
            LogFile.none();
            System.Logger logger = System.getLogger("javafx.scene.control");
            logger.log(System.Logger.Level.WARNING, "before there is a file");
            LogFile.into(Path.of(arguments[0]));
            logger.log(System.Logger.Level.INFO, "a cell {0} many", "too");
            logger.log(System.Logger.Level.DEBUG, "in detail");
        }
    }

    private static RollingFileAppender<ILoggingEvent> appender() {
        Appender<ILoggingEvent> appender = ((LoggerContext) LoggerFactory.getILoggerFactory())
                .getLogger(Logger.ROOT_LOGGER_NAME).iteratorForAppenders().next();
        return (RollingFileAppender<ILoggingEvent>) appender;
    }
}
