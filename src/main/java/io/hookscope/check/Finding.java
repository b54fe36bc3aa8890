package io.hookscope.check;

/**
 * One thing that a check says about a delivery.
 *
 * @param check    which check says it
 * @param grade    how serious it is
 * @param pointer  where: a JSON pointer (RFC 6901) into the body, or {@code header:Name}; empty for the delivery as a whole
 * @param expected what should stand there, in the body's own notation
 * @param found    what stands there, in the body's own notation
 * @param title    what is wrong, in one short sentence
 * @param why      why it matters to the consumer, in one sentence
 * @param advice   what to do, in one or two sentences
 */
public record Finding(CheckName check, Grade grade, String pointer, String expected, String found, String title,
        String why, String advice) {}
