package io.hookscope.exchange.curl;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads and carries out the lines that {@link PowerShellCurl} writes, by the rules of the language's specification: what a
 * quote is (2.3.5.2: four characters each, and twice is once), what a double-quoted text replaces, where a statement ends,
 * and on Windows, where lines end with a carriage return too. It knows no more of the language than those lines need, and
 * anything else is a mistake. For one script and one thread.
 */
final class PowerShellScript {

    private static final String SINGLE = "'\u2018\u2019\u201a\u201b";
    private static final String DOUBLE = "\"\u201c\u201d\u201e";
    private static final String NEW_LINE = "\r\n";

    private final String text;
    private final Map<String, byte[]> files = new HashMap<>();
    private final List<String> removed = new ArrayList<>();
    private List<String> run = List.of();
    private int at;

    private PowerShellScript(String text) {
        this.text = text;
    }

    /** Carries it out; a program is not run, but noted with its arguments. */
    static PowerShellScript of(String text) {
        var script = new PowerShellScript(text);
        script.script();
        return script;
    }

    /** Returns the arguments of the program that was called; a variable stands for its file as {@code <name>}. */
    List<String> arguments() {
        return run;
    }

    /** Returns what was written to the file of that variable. */
    byte[] file(String variable) {
        return files.getOrDefault(variable, new byte[0]);
    }

    /** Returns the variables whose files were removed at last. */
    List<String> removed() {
        return removed;
    }

    private void script() {
        for (skip("; \n"); at < text.length(); skip("; \n")) {
            statement();
            if (at < text.length() && "; \n".indexOf(text.charAt(at)) < 0) {
                throw wrong("the end of a statement");
            }
        }
    }

    private void statement() {
        if (takes("$")) {
            String name = name();
            need(" = New-TemporaryFile");
            files.put(name, new byte[0]);
        } else if (takes("[IO.File]::WriteAllLines($")) {
            String name = known();
            need(", [string[]](");
            files.put(name, (String.join(NEW_LINE, strings()) + NEW_LINE).getBytes(StandardCharsets.UTF_8));
            need(")");
        } else if (takes("[IO.File]::WriteAllBytes($")) {
            String name = known();
            need(", ");
            files.put(name, bytes());
            need(")");
        } else if (takes("Remove-Item ")) {
            do {
                need("$");
                removed.add(known());
            } while (takes(", "));
        } else {
            need("& (Get-Command curl -CommandType Application | Select-Object -First 1)");
            run = arguments(new ArrayList<>());
        }
    }

    /** Within brackets a line end separates nothing. */
    private List<String> strings() {
        var strings = new ArrayList<String>();
        do {
            skip(" \n");
            strings.add(single());
            skip(" \n");
        } while (takes(","));
        need(")");
        return strings;
    }

    private byte[] bytes() {
        if (takes("[Text.Encoding]::ASCII.GetBytes(")) {
            String ascii = single();
            need(")");
            return ascii.getBytes(StandardCharsets.US_ASCII);
        }
        need("[Convert]::FromBase64String(");
        String base64 = single();
        need(")");
        return Base64.getDecoder().decode(base64);
    }

    private List<String> arguments(List<String> words) {
        while (takes(" ")) {
            words.add(at < text.length() && DOUBLE.indexOf(text.charAt(at)) >= 0 ? expanded() : bare());
        }
        return words;
    }

    /** A word of a command that stands in no quotes: only letters that mean nothing else. */
    private String bare() {
        int from = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '-')) {
            at++;
        }
        return text.substring(from, at);
    }

    private String single() {
        if (SINGLE.indexOf(next()) < 0) {
            throw wrong("a quoted text");
        }
        var inside = new StringBuilder();
        while (true) {
            char c = next();
            if (SINGLE.indexOf(c) < 0) {
                inside.append(c);
            } else if (at < text.length() && SINGLE.indexOf(text.charAt(at)) >= 0) {
                inside.append(next());
            } else {
                return inside.toString();
            }
        }
    }

    private String expanded() {
        next();
        var inside = new StringBuilder();
        for (char c = next(); DOUBLE.indexOf(c) < 0; c = next()) {
            if (c == '$') {
                inside.append('<').append(known()).append('>');
            } else if (c == '`') {
                throw wrong("no escape");
            } else {
                inside.append(c);
            }
        }
        return inside.toString();
    }

    private String known() {
        String name = name();
        if (!files.containsKey(name)) {
            throw wrong("a variable that is known, not " + name);
        }
        return name;
    }

    private String name() {
        int from = at;
        while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    private char next() {
        if (at == text.length()) {
            throw wrong("more");
        }
        return text.charAt(at++);
    }

    private boolean takes(String wanted) {
        boolean there = text.startsWith(wanted, at);
        at += there ? wanted.length() : 0;
        return there;
    }

    private void need(String wanted) {
        if (!takes(wanted)) {
            throw wrong(wanted);
        }
    }

    private void skip(String characters) {
        while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private IllegalArgumentException wrong(String wanted) {
        return new IllegalArgumentException("wanted " + wanted + " at " + at + ", where stands "
                + text.substring(at, Math.min(text.length(), at + 60)));
    }
}
