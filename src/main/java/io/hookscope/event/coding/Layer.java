package io.hookscope.event.coding;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Streams that undo one content encoding after the other, or apply one. Without state. */
final class Layer {

    private static final int CHUNK = 16 << 10;

    private Layer() {}

    /** Whether the encoding of that name can be undone. */
    static boolean isKnown(String name) {
        return isGzip(name) || name.equalsIgnoreCase("deflate");
    }

    private static boolean isGzip(String name) {
        return name.equalsIgnoreCase("gzip") || name.equalsIgnoreCase("x-gzip");
    }

    /** Returns what comes out when those known encodings are undone, from the last to the first. */
    static InputStream through(List<String> names, byte[] bytes) throws IOException {
        InputStream in = new ByteArrayInputStream(bytes);
        for (String name : names.reversed()) {
            in = isGzip(name) ? new GZIPInputStream(in, CHUNK) : inflated(new BufferedInputStream(in, CHUNK));
        }
        return in;
    }

    /** Returns what applies that known encoding to what is written, into that. */
    static OutputStream into(String name, OutputStream out) throws IOException {
        return isGzip(name) ? new GZIPOutputStream(out) : new DeflaterOutputStream(out);
    }

    /** The standard means zlib by "deflate"; some senders leave the two bytes of zlib's header away. */
    private static InputStream inflated(BufferedInputStream in) throws IOException {
        in.mark(2);
        int method = in.read();
        int flags = in.read();
        in.reset();
        boolean zlib = (method & 0x0F) == 8 && method >>> 4 <= 7 && flags >= 0 && (method << 8 | flags) % 31 == 0;
        return zlib ? new InflaterInputStream(in) : new Raw(in);
    }

    /** Ends its inflater, as {@link InflaterInputStream} does only with one of its own. */
    private static final class Raw extends InflaterInputStream {

        Raw(InputStream in) {
            super(in, new Inflater(true));
        }

        @Override
        public void close() throws IOException {
            try {
                super.close();
            } finally {
                inf.end();
            }
        }
    }
}
