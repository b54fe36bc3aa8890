package io.hookscope.event.json;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What became of bytes that were read as JSON. */
public sealed interface JsonResult {

    /**
     * Well-formed.
     *
     * @param root       the value
     * @param duplicates JSON pointers of keys that stand more than once in their object, at most
     *                   {@value JsonTree#MOST_DUPLICATES}; the last value is in the tree
     */
    record Tree(JsonNode root, List<String> duplicates) implements JsonResult {}

    /**
     * Not JSON.
     *
     * @param line   1-based line where reading stopped
     * @param column 1-based column in characters
     */
    record Broken(int line, int column) implements JsonResult {}

    /** Bytes that are no text in their encoding: the first bad byte stands at that line and column, both 1-based. */
    record BadText(String charset, int line, int column) implements JsonResult {}

    /** Nested deeper than {@value JsonTree#DEEPEST} levels. */
    record TooDeep() implements JsonResult {}

    /** More than {@value JsonTree#MOST_VALUES} values: a tree of them would take a hundred times the bytes. */
    record TooMany() implements JsonResult {}
}
