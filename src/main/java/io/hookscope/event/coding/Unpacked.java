package io.hookscope.event.coding;

/** A body after its {@code Content-Encoding} was undone. */
public sealed interface Unpacked {

    /** The bytes meant by the sender; the very array that came when nothing was to undo. */
    record Plain(byte[] bytes) implements Unpacked {}

    /** An encoding that is not known here, by its name as sent. */
    record UnknownCoding(String name) implements Unpacked {}

    /** The bytes are not what the encoding's name says, or end too early. */
    record Damaged(String name) implements Unpacked {}

    /**
     * More came out than is allowed.
     *
     * @param limit the limit in bytes
     */
    record TooMuch(String name, long limit) implements Unpacked {}
}
