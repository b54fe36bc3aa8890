package io.hookscope.event;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the body's bytes are, after any {@code Content-Encoding} has been undone. */
public sealed interface Content {

    /**
     * Well-formed JSON.
     *
     * @param root       the whole value; numbers are exact ({@code BigDecimal} or {@code BigInteger})
     * @param duplicates JSON pointers of keys that stand more than once in their object; the last value is in the tree
     */
    record Json(JsonNode root, List<String> duplicates) implements Content {}

    /**
     * Text or bytes that are not JSON.
     *
     * @param problem where and why reading as JSON stopped, in plain words, for example {@code not JSON, line 1 column 14}
     * @param line    1-based line of the problem; 0 when there is none to point at
     * @param column  1-based column in characters; 0 when there is none
     */
    record NotJson(String problem, int line, int column) implements Content {}

    /**
     * Nobody has the bytes any more: they were too many, or were left out of a file.
     *
     * @param why in plain words, for example {@code refused, larger than 10.0 MB}
     */
    record Absent(String why) implements Content {}

    /** No bytes. */
    record Empty() implements Content {}
}
