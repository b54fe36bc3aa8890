package io.hookscope.query;

import io.hookscope.query.Lexer.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a query by recursive descent: {@code or} binds loosest, then {@code and} or a mere space, then {@code not} and
 * {@code -}. For one query.
 */
final class Parser {

    /** How many parentheses and negations may stand in one another. */
    static final int DEEPEST = 50;

    private final String text;
    private final QueryContext frame;
    private final PieceParser pieceParser;
    private List<Token> tokens = List.of();
    private int next;
    private int depth;

    Parser(String text, QueryContext frame) {
        this.text = text;
        this.frame = frame;
        this.pieceParser = new PieceParser(new Values(frame));
    }

    Parsed read() {
        try {
            if (text.length() > Query.LONGEST) {
                throw flaw(Query.LONGEST, text.length(), "flaw.long", Query.LONGEST);
            }
            tokens = new Lexer(text).tokens();
            Term term = tokens.isEmpty() ? new Term.Everything() : any();
            if (peek() != null) {
                throw flaw(peek(), "flaw.close");
            }
            return new Parsed.Read(new Query(text, term, frame));
        } catch (FlawException e) {
            return new Parsed.Wrong(e.flaw());
        }
    }

    private Term any() throws FlawException {
        List<Term> terms = new ArrayList<>(List.of(all()));
        while (isKeyword("or")) {
            next++;
            terms.add(all());
        }
        return terms.size() == 1 ? terms.getFirst() : new Term.Or(List.copyOf(terms));
    }

    private Term all() throws FlawException {
        List<Term> terms = new ArrayList<>(List.of(one()));
        while (peek() != null && !(peek() instanceof Token.Close) && !isKeyword("or")) {
            if (isKeyword("and")) {
                next++;
            }
            terms.add(one());
        }
        return terms.size() == 1 ? terms.getFirst() : new Term.And(List.copyOf(terms));
    }

    private Term one() throws FlawException {
        Token token = peek();
        if (token != null && depth == DEEPEST) {
            throw flaw(token, "flaw.deep", DEEPEST);
        }
        if (token == null || isKeyword("and") || isKeyword("or")) {
            throw missing(token);
        }
        next++;
        return switch (token) {
            case Token.Open open -> group(open);
            case Token.Close close -> throw flaw(close, next > 1 && tokens.get(next - 2) instanceof Token.Open
                    ? "flaw.empty"
                    : "flaw.close");
            case Token.Minus _ -> negated();
            case Token.Piece(Word word) when word.is("not") -> negated();
            case Token.Piece(Word word) -> pieceParser.term(word);
        };
    }

    private Term negated() throws FlawException {
        depth++;
        Term term = one();
        depth--;
        return new Term.Not(term);
    }

    private Term group(Token open) throws FlawException {
        depth++;
        Term term = any();
        if (!(peek() instanceof Token.Close)) {
            throw flaw(open, "flaw.open");
        }
        next++;
        depth--;
        return term;
    }

    private FlawException missing(@Nullable Token token) {
        if (token != null) {
            return flaw(token, "flaw.before", text.substring(token.start(), token.end()));
        }
        Token last = tokens.get(tokens.size() - 1);
        return flaw(last, "flaw.behind", text.substring(last.start(), last.end()));
    }

    private boolean isKeyword(String keyword) {
        return peek() instanceof Token.Piece(Word word) && word.is(keyword);
    }

    private @Nullable Token peek() {
        return next < tokens.size() ? tokens.get(next) : null;
    }

    private static FlawException flaw(Token at, String key, Object... values) {
        return flaw(at.start(), at.end(), key, values);
    }

    private static FlawException flaw(int start, int end, String key, Object... values) {
        return new FlawException(new Flaw(start, end, Words.of(key, values)));
    }
}
