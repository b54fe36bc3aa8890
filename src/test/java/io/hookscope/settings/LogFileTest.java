package io.hookscope.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.rolling.RollingFileAppender;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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

    private static RollingFileAppender<ILoggingEvent> appender() {
        Appender<ILoggingEvent> appender = ((LoggerContext) LoggerFactory.getILoggerFactory())
                .getLogger(Logger.ROOT_LOGGER_NAME).iteratorForAppenders().next();
        return (RollingFileAppender<ILoggingEvent>) appender;
    }
}
