package io.hookscope.settings;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.status.NopStatusListener;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/**
 * Sends the log to a file of bounded size and nothing to the terminal: ours, the libraries', and what JavaFX and the Java
 * runtime say through {@link System.Logger}, which slf4j-jdk-platform-logging hands over. To be called once, before anything
 * else logs.
 */
public final class LogFile {

    private static final String PATTERN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{25} %msg%n";

    private LogFile() {}

    /** Discards the log: for the time before the folder is known, and where it cannot be written. */
    public static void none() {
        context().reset();
    }

    /** Whether what is logged is kept. */
    public static boolean isKept() {
        return context().getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).iteratorForAppenders().hasNext();
    }

    /** Logs into that file, at most four of 2 MiB. */
    public static void into(Path file) throws IOException {
        LoggerContext context = context();
        context.reset();
        context.getStatusManager().add(new NopStatusListener());
        var appender = new PrivateAppender();
        appender.setContext(context);
        appender.setFile(file.toString());
        appender.setEncoder(encoder(context));
        appender.setRollingPolicy(rolling(context, appender, file));
        appender.setTriggeringPolicy(size(context));
        appender.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        root.addAppender(appender);
        quiet(context);
    }

    /** Undertow tells of every malformed request with its content and a stack trace: a sender could fill the log. */
    private static void quiet(LoggerContext context) {
        context.getLogger("io.undertow").setLevel(Level.ERROR);
        context.getLogger("io.undertow.request").setLevel(Level.OFF);
        context.getLogger("org.xnio").setLevel(Level.ERROR);
        context.getLogger("org.xnio.listener").setLevel(Level.OFF);
    }

    /** Makes each file for its owner alone, the one after a roll as well. */
    private static final class PrivateAppender extends RollingFileAppender<ILoggingEvent> {

        @Override
        public void openFile(String name) throws IOException {
            Path file = Path.of(name);
            if (!Files.exists(file)) {
                PrivateFiles.replace(file, new byte[0]);
            }
            super.openFile(name);
        }
    }

    private static LoggerContext context() {
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }

    private static LayoutWrappingEncoder<ILoggingEvent> encoder(LoggerContext context) {
        var layout = new SafeLayout();
        layout.setContext(context);
        layout.setPattern(PATTERN);
        layout.start();
        var encoder = new LayoutWrappingEncoder<ILoggingEvent>();
        encoder.setContext(context);
        encoder.setLayout(layout);
        encoder.start();
        return encoder;
    }

    private static FixedWindowRollingPolicy rolling(LoggerContext context, RollingFileAppender<ILoggingEvent> appender,
            Path file) {
        var policy = new FixedWindowRollingPolicy();
        policy.setContext(context);
        policy.setParent(appender);
        policy.setFileNamePattern(file + ".%i");
        policy.setMinIndex(1);
        policy.setMaxIndex(3);
        policy.start();
        return policy;
    }

    private static SizeBasedTriggeringPolicy<ILoggingEvent> size(LoggerContext context) {
        var policy = new SizeBasedTriggeringPolicy<ILoggingEvent>();
        policy.setContext(context);
        policy.setMaxFileSize(FileSize.valueOf("2MB"));
        policy.start();
        return policy;
    }
}
