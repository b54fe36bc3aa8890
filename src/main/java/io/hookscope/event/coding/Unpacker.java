package io.hookscope.event.coding;

import io.hookscope.delivery.Delivery;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

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
        List<String> layers = bytes.length == 0 ? List.of() : layers(delivery);
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

    private static List<String> layers(Delivery delivery) {
        var layers = new ArrayList<String>(1);
        for (String line : delivery.headers().all("Content-Encoding")) {
            for (String name : line.split(",")) {
                String layer = name.strip();
                if (!layer.isEmpty() && !layer.equalsIgnoreCase("identity")) {
                    layers.add(layer);
                }
            }
        }
        return layers;
    }

    private static Unpacked undo(String layer, byte[] bytes) {
        return switch (layer.toLowerCase(Locale.ROOT)) {
            case "gzip", "x-gzip" -> drain(layer, () -> new GZIPInputStream(new ByteArrayInputStream(bytes), CHUNK));
            case "deflate" -> inflate(layer, bytes);
            default -> new Unpacked.UnknownCoding(layer);
        };
    }

    /** The standard means zlib by it; some senders leave the two bytes of zlib's header away. */
    private static Unpacked inflate(String layer, byte[] bytes) {
        Unpacked wrapped = drain(layer, () -> new InflaterInputStream(new ByteArrayInputStream(bytes)));
        return wrapped instanceof Unpacked.Damaged ? inflateRaw(layer, bytes) : wrapped;
    }

    private static Unpacked inflateRaw(String layer, byte[] bytes) {
        try (var inflater = new Inflater(true)) {
            return drain(layer, () -> new InflaterInputStream(new ByteArrayInputStream(bytes), inflater));
        }
    }

    private static Unpacked drain(String layer, Opening opening) {
        var out = new ByteArrayOutputStream(CHUNK);
        try (InputStream in = opening.open()) {
            byte[] chunk = new byte[CHUNK];
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                if (out.size() + n > MOST_BYTES) {
                    return new Unpacked.TooMuch(layer, MOST_BYTES);
                }
                out.write(chunk, 0, n);
            }
            return new Unpacked.Plain(out.toByteArray());
        } catch (IOException _) {
            return new Unpacked.Damaged(layer);
        }
    }

    private interface Opening {
        InputStream open() throws IOException;
    }
}
