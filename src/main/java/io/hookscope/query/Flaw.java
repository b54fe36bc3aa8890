package io.hookscope.query;

/**
 * Why a query cannot be read, and where.
 *
 * @param start    the first character it is about, from 0
 * @param end      behind the last one; at least {@code start}, at most the query's length
 * @param sentence what is wrong and what was expected, for a person
 */
public record Flaw(int start, int end, String sentence) {}
