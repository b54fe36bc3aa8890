package io.hookscope.exchange.curl;

import io.hookscope.exchange.parcel.UnreadableException;
import java.util.ArrayList;
import java.util.List;

/** Reads a shell command word by word, up to its end. For one thread. */
final class Shell {

    private final String text;
    private final List<String> words = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private int at;
    private int line = 1;

    Shell(String text, int from) {
        this.text = text;
        this.at = from;
        line += (int) text.substring(0, from).chars().filter(c -> c == '\n').count();
    }

    List<String> words() {
        return words;
    }

    List<Integer> lines() {
        return lines;
    }

    int line() {
        return line;
    }

    /** Returns where the command ended, not beyond the text: a backslash may be its last character. */
    int end() {
        return Math.min(at, text.length());
    }

    void read() throws UnreadableException {
        while (skip()) {
            int began = line;
            words.add(word());
            lines.add(began);
        }
    }

    /** Goes to the next word; returns whether there is one before the command's end. */
    private boolean skip() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length() && text.charAt(at + 1) == '\n') {
                line++;
                at += 2;
            } else if (c == ' ' || c == '\t') {
                at++;
            } else if (c == '\n' || c == ';') {
                at++;
                line += c == '\n' ? 1 : 0;
                return false;
            } else {
                return true;
            }
        }
        return false;
    }

    private UnreadableException wrong(String key, Object... values) {
        return new UnreadableException(line, key, values);
    }

    private String word() throws UnreadableException {
        var word = new StringBuilder();
        while (at < text.length() && " \t\n;".indexOf(text.charAt(at)) < 0) {
            char c = text.charAt(at);
            if (c == '\'') {
                word.append(until('\''));
            } else if (text.startsWith("$'", at)) {
                at++;
                ansi(word);
            } else if (c == '"') {
                doubled(word);
            } else if (c == '\\') {
                escape(word);
            } else if ("|&<>`$()".indexOf(c) >= 0) {
                throw wrong("curl.sign", c);
            } else {
                word.append(c);
                at++;
            }
        }
        return word.toString();
    }

    private void escape(StringBuilder word) {
        if (text.startsWith("\\\n", at)) {
            line++;
        } else if (at + 1 < text.length()) {
            word.append(text.charAt(at + 1));
        }
        at += 2;
    }

    private String until(char quote) throws UnreadableException {
        int end = text.indexOf(quote, at + 1);
        if (end < 0) {
            throw wrong("curl.quote");
        }
        String inside = text.substring(at + 1, end);
        line += (int) inside.chars().filter(c -> c == '\n').count();
        at = end + 1;
        return inside;
    }

    private void doubled(StringBuilder word) throws UnreadableException {
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at);
            if (text.startsWith("$(printf '", at)) {
                at += "$(printf ".length();
                ShellEscapes.printf(until('\''), word);
                if (at >= text.length() || text.charAt(at) != ')') {
                    throw wrong("curl.command");
                }
                at++;
            } else if (c == '$' || c == '`') {
                throw wrong("curl.variable");
            } else if (c == '\\' && at + 1 < text.length() && "\\\"$`\n".indexOf(text.charAt(at + 1)) >= 0) {
                escape(word);
            } else {
                line += c == '\n' ? 1 : 0;
                word.append(c);
                at++;
            }
        }
        if (at >= text.length()) {
            throw wrong("curl.quote");
        }
        at++;
    }

    /** What stands in {@code $'…'}, as bash and zsh have it and browsers write it. */
    private void ansi(StringBuilder word) throws UnreadableException {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != '\'') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= text.length()) {
            throw wrong("curl.quote");
        }
        String inside = text.substring(at + 1, end);
        line += (int) inside.chars().filter(c -> c == '\n').count();
        ShellEscapes.ansi(inside, word);
        at = end + 1;
    }
}
