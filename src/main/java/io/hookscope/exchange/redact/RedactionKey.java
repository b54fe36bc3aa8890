package io.hookscope.exchange.redact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/** What pseudonyms are keyed with, so that nobody finds the original by trying. Immutable. */
public final class RedactionKey {

    private static final int SHORTEST = 16;
    private static final int RANDOM = 32;
    private static final SecureRandom RANDOMNESS = new SecureRandom();

    private final byte[] bytes;

    private RedactionKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Returns a key that exists for one export only. */
    public static RedactionKey random() {
        byte[] bytes = new byte[RANDOM];
        RANDOMNESS.nextBytes(bytes);
        return new RedactionKey(bytes);
    }

    /**
     * Returns the key in that file, whose bytes are taken as they are: the same file gives the same pseudonyms in every
     * export.
     *
     * @throws IOException when it cannot be read, or holds fewer than 16 bytes
     */
    public static RedactionKey read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length < SHORTEST) {
            throw new IOException("it holds fewer than " + SHORTEST + " bytes");
        }
        return new RedactionKey(bytes);
    }

    byte[] bytes() {
        return bytes;
    }

    /** Says nothing of the key. */
    @Override
    public String toString() {
        return "RedactionKey";
    }
}
