package io.hookscope.ui.deliveries;

import io.hookscope.event.Printable;
import io.hookscope.event.json.Pointers;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A column that says what stands at one place of the body. Rows know nothing of it: see {@link BodyValues}. Immutable.
 *
 * @param pointer the place as a JSON pointer, beginning with a slash
 */
record BodyField(String pointer) implements Column {

    /** How many of them a table takes. */
    static final int MOST = 8;

    /** As RFC 6901 writes it, within what a person reads. */
    private static final Pattern POINTER = Pattern.compile("(/([^/~]|~[01])*+)++");
    /** What the search needs no quotation marks for. */
    private static final Pattern SEARCHED_AS_IT_IS = Pattern.compile("[^\\s\"()=<>!]++");
    private static final int LONGEST = 300;
    private static final int TITLE = 30;

    /** Returns the column of that pointer; empty when it is none, or longer than anybody needs. */
    static Optional<BodyField> of(String pointer) {
        return pointer.length() <= LONGEST && POINTER.matcher(pointer).matches()
                ? Optional.of(new BodyField(pointer))
                : Optional.empty();
    }

    /** Returns the column that settings call that; empty when it is none. */
    static Optional<BodyField> ofWord(String word) {
        try {
            return of(URLDecoder.decode(word, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public Look look() {
        return Look.TEXT;
    }

    @Override
    public boolean saysMostAtItsBeginning() {
        return true;
    }

    @Override
    public int width() {
        return 120;
    }

    @Override
    public String word() {
        return URLEncoder.encode(pointer, StandardCharsets.UTF_8);
    }

    /** Returns the last two names of the way, or the last alone where that is enough for a header. */
    @Override
    public String title() {
        List<String> steps = Pointers.steps(pointer);
        String last = Printable.of(steps.getLast());
        String both = steps.size() < 2 ? last : Printable.of(steps.get(steps.size() - 2)) + "/" + last;
        return both.length() <= TITLE ? both : last;
    }

    /** Rows do not have what bodies say: for an order all of them would have to be read. */
    @Override
    public String unsorted() {
        return Strings.get("field.unsorted", "pointer:" + Printable.of(quoted()));
    }

    /** As the search reads it. */
    private String quoted() {
        return SEARCHED_AS_IT_IS.matcher(pointer).matches()
                ? pointer
                : '"' + pointer.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
