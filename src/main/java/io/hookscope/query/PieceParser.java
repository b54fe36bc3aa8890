package io.hookscope.query;

import io.hookscope.event.words.Phrase;
import java.util.Arrays;
import java.util.List;

/** Reads one piece of a query: text that may stand anywhere, or a field with what is asked of it. For one thread. */
final class PieceParser {

    private static final String SIGNS = ":=<>!";

    private final Values values;

    PieceParser(Values values) {
        this.values = values;
    }

    Term term(Word word) throws FlawException {
        int sign = word.indexOf(SIGNS, 0);
        if (sign < 1 || !isName(word, sign)) {
            return anywhere(word);
        }
        var field = Field.of(word.text().substring(0, sign));
        if (field.isPresent()) {
            return asked(field.get(), word, sign);
        }
        if (word.has("://", sign) || word.has("=", sign) || word.has("!", sign)) {
            return anywhere(word);
        }
        throw unknown(word.part(0, sign));
    }

    private static boolean isName(Word word, int end) {
        return word.quoted().get(0, end).isEmpty()
                && word.text().chars().limit(end).allMatch(c -> Character.isLetter(c) || c == '_');
    }

    private static FlawException unknown(Word name) {
        List<String> names = Arrays.stream(Field.values()).map(Field::word).toList();
        String sentence = Nearest.of(name.text(), names).map(near -> Words.of("flaw.field.near", name.text(), near))
                .orElseGet(() -> Words.of("flaw.field", name.text()));
        return new FlawException(name.flaw(sentence));
    }

    private Term asked(Field field, Word word, int sign) throws FlawException {
        Sign asked = Sign.at(word, sign);
        if (asked == null) {
            throw new FlawException(word.part(sign, sign + 1)
                    .flaw(Words.of("flaw.sign", word.text().substring(0, sign), field.example())));
        }
        Word value = word.from(asked.end());
        if (value.isEmpty()) {
            throw new FlawException(word.flaw(Words.of("flaw.value", field.word(), field.example())));
        }
        Term term = values.term(field, asked.kind(), value);
        return asked.kind() == Sign.Kind.OTHER ? new Term.Not(term) : term;
    }

    private static Term anywhere(Word word) throws FlawException {
        int end = word.has("*", word.text().length() - 1) ? word.text().length() - 1 : word.text().length();
        Word text = word.part(0, Math.max(0, end));
        int star = text.indexOf("*", 0);
        if (star >= 0) {
            throw new FlawException(text.part(star, star + 1).flaw(Words.of("flaw.star")));
        }
        return text.isEmpty()
                ? new Term.Everything()
                : new Term.Anywhere(text.text(), Phrase.of(text.text()));
    }
}
