package io.hookscope.event.coding;

import io.hookscope.delivery.Headers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Applies {@code Content-Encoding}, as {@link Unpacker} undoes it. Stateless. */
public final class Packer {

    private Packer() {}

    /**
     * Returns the bytes packed as those headers say, or the very array where they say nothing; empty where an encoding is
     * not known here.
     */
    public static Optional<byte[]> pack(Headers headers, byte[] bytes) {
        List<String> layers = Unpacker.layers(headers);
        if (!layers.stream().allMatch(Layer::isKnown)) {
            return Optional.empty();
        }
        byte[] packed = bytes;
        for (String layer : layers) {
            packed = apply(layer, packed);
        }
        return Optional.of(packed);
    }

    private static byte[] apply(String layer, byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (OutputStream out = Layer.into(layer, packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
