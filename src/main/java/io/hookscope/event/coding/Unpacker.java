package io.hookscope.event.coding;

import io.hookscope.delivery.Body;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Undoes {@code Content-Encoding} (RFC 9110, section 8.4) within a bound. Stateless. */
public final class Unpacker {

    /** How many bytes may come out of one body. */
    public static final int MOST_BYTES = 64 << 20;

    /** More layers than anybody needs are an attack. */
    private static final int MOST_LAYERS = 8;
    private static final int CHUNK = 16 << 10;

    private Unpacker() {}

    /** Returns the body as it was before the sender compressed it. Encodings are undone from the last to the first. */
    public static Unpacked unpack(Delivery delivery) {
        byte[] bytes = delivery.body().bytes();
        List<String> layers = bytes.length == 0 ? List.of() : layers(delivery.headers());
        if (layers.size() > MOST_LAYERS) {
            return new Unpacked.UnknownCoding(String.join(", ", layers.subList(0, MOST_LAYERS)) + ", …");
        }
        Unpacked result = new Unpacked.Plain(bytes);
        for (String layer : layers.reversed()) {
            if (!(result instanceof Unpacked.Plain plain)) {
                break;
            }
            result = undo(layer, plain.bytes());
        }
        return result;
    }

    /** Returns the names of a body's encodings as its headers say them, in the order in which they were applied. */
    public static List<String> layers(Headers headers) {
        var layers = new ArrayList<String>(1);
        for (String line : headers.all("Content-Encoding")) {
            for (String name : line.split(",")) {
                String layer = name.strip();
                if (!layer.isEmpty() && !layer.equalsIgnoreCase("identity")) {
                    layers.add(layer);
                }
            }
        }
        return layers;
    }

    /**
     * Returns the beginning of the body as it was before the sender compressed it, at most so many bytes. Of a body that is
     * damaged or too large it is what came out until then; nothing where an encoding is not known. Takes no more memory than
     * it returns, whatever would come out behind it.
     */
    public static byte[] beginning(Delivery delivery, int most) {
        return beginning(delivery.headers(), delivery.body(), most);
    }

    /** As {@link #beginning(Delivery, int)}, of any body that came with those headers. */
    public static byte[] beginning(Headers headers, Body body, int most) {
        byte[] bytes = body.bytes();
        List<String> layers = bytes.length == 0 ? List.of() : layers(headers);
        if (layers.size() > MOST_LAYERS || !layers.stream().allMatch(Layer::isKnown)) {
            return new byte[0];
        }
        return layers.isEmpty() ? Arrays.copyOf(bytes, Math.min(bytes.length, most)) : begin(layers, bytes, most);
    }

    private static byte[] begin(List<String> layers, byte[] bytes, int most) {
        var out = new ByteArrayOutputStream(CHUNK);
        try (InputStream in = Layer.through(layers, bytes)) {
            byte[] chunk = new byte[CHUNK];
            for (int n = in.read(chunk); n >= 0 && out.size() < most; n = in.read(chunk)) {
                out.write(chunk, 0, Math.min(n, most - out.size()));
            }
        } catch (IOException _) {
            // what came until then is the answer
        }
        return out.toByteArray();
    }

    private static Unpacked undo(String layer, byte[] bytes) {
        if (!Layer.isKnown(layer)) {
            return new Unpacked.UnknownCoding(layer);
        }
        try (InputStream in = Layer.through(List.of(layer), bytes)) {
            byte[] first = in.readNBytes(CHUNK);
            if (first.length < CHUNK) {
                return new Unpacked.Plain(first);
            }
            long size = first.length + in.skip(MOST_BYTES);
            return size > MOST_BYTES || in.read() >= 0
                    ? new Unpacked.TooMuch(layer, MOST_BYTES)
                    : new Unpacked.Plain(again(layer, bytes, (int) size));
        } catch (IOException _) {
            return new Unpacked.Damaged(layer);
        }
    }

    /** Of which it is known how much it is: memory for it is taken once. */
    private static byte[] again(String layer, byte[] bytes, int size) throws IOException {
        byte[] all = new byte[size];
        try (InputStream in = Layer.through(List.of(layer), bytes)) {
            in.readNBytes(all, 0, size);
        }
        return all;
    }
}
