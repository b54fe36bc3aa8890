package io.hookscope.settings;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import io.hookscope.event.Printable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a log in which nothing moves a terminal or looks like another line, whoever wrote what an exception says: a
 * session from somebody else has a say in SQLite's.
 */
final class SafeLayout extends PatternLayout {

    @Override
    public String doLayout(ILoggingEvent event) {
        String text = onOneLine(super.doLayout(event), event.getFormattedMessage());
        return thrown(text, event.getThrowableProxy()).lines().map(SafeLayout::printable)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String thrown(String text, @Nullable IThrowableProxy thrown) {
        if (thrown == null) {
            return text;
        }
        String told = thrown(onOneLine(text, thrown.getMessage()), thrown.getCause());
        for (IThrowableProxy suppressed : thrown.getSuppressed()) {
            told = thrown(told, suppressed);
        }
        return told;
    }

    private static String onOneLine(String text, @Nullable String message) {
        String one = message == null ? "" : Printable.of(message);
        return message == null || one.equals(message) ? text : text.replace(message, one);
    }

    /** A stack trace is indented by tabs. */
    private static String printable(String line) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == '\t') {
            indent++;
        }
        return line.substring(0, indent) + Printable.of(line.substring(indent));
    }
}
