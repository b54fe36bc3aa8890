package io.hookscope.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Cuts a query into tokens in one pass. For one thread. */
final class Lexer {

    /** A token with its place. */
    sealed interface Token {

        int start();

        int end();

        /** Opening parenthesis. */
        record Open(int start, int end) implements Token {}

        /** Closing parenthesis. */
        record Close(int start, int end) implements Token {}

        /** A minus before something. */
        record Minus(int start, int end) implements Token {}

        /** Text, a field with its value, or a keyword. */
        record Piece(Word word) implements Token {
            @Override
            public int start() {
                return word.start();
            }

            @Override
            public int end() {
                return word.end();
            }
        }
    }

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    Lexer(String text) {
        this.text = text;
    }

    /** Returns the tokens. */
    List<Token> tokens() throws FlawException {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '(') {
                tokens.add(new Token.Open(at++, at));
            } else if (c == ')') {
                tokens.add(new Token.Close(at++, at));
            } else if (c == '-') {
                tokens.add(new Token.Minus(at++, at));
            } else {
                tokens.add(new Token.Piece(word()));
            }
        }
        return tokens;
    }

    private Word word() throws FlawException {
        var word = new StringBuilder();
        var quoted = new BitSet();
        List<Integer> places = new ArrayList<>();
        while (at < text.length() && !isEnd(text.charAt(at))) {
            if (text.charAt(at) == '"') {
                quote(word, quoted, places);
            } else {
                places.add(at);
                word.append(text.charAt(at++));
            }
        }
        places.add(at);
        return new Word(word.toString(), quoted, places.stream().mapToInt(Integer::intValue).toArray());
    }

    private void quote(StringBuilder word, BitSet quoted, List<Integer> places) throws FlawException {
        int start = at++;
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.charAt(at) == '\\' && at + 1 < text.length() && "\"\\".indexOf(text.charAt(at + 1)) >= 0) {
                at++;
            }
            quoted.set(word.length());
            places.add(at);
            word.append(text.charAt(at++));
        }
        if (at == text.length()) {
            throw new FlawException(new Flaw(start, text.length(), Words.of("flaw.quote")));
        }
        at++;
    }

    private static boolean isEnd(char c) {
        return Character.isWhitespace(c) || c == '(' || c == ')';
    }
}
