package io.hookscope.delivery;

/**
 * One header line as it arrived. The value's bytes are kept one to one as ISO-8859-1 characters (RFC 9110, section 5.5),
 * so that a value which is no valid text can still be written back unchanged.
 *
 * @param name  the name in the sender's spelling
 * @param value the value without the surrounding white space of the header line
 */
public record Header(String name, String value) {}
