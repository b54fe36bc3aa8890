package io.hookscope.sample.send;

import io.hookscope.sample.plan.Post;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request with a body that does not go out at once, written and read at the same time: a handler may answer before it has
 * read all, and close, and java.net.http then loses the answer. Thread-safe; closing it gives it up.
 */
final class LargePost implements AutoCloseable {

    /** Bodies of fewer bytes are at the handler before it can answer. */
    static final int FROM = 32 << 10;

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d)(?: [^\r]*)?\r?");
    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length:[ \t]*(\\d{1,18})[ \t]*\r?$");
    private static final int MOST_HEAD = 64 << 10;
    /** Who accepts before all was read may still be reading; so long it is waited for. */
    private static final int READING_SECONDS = 5;

    private final OwnConnection connection;
    private final Post post;
    private final CompletableFuture<Integer> status = new CompletableFuture<>();
    private final CountDownLatch written = new CountDownLatch(1);

    LargePost(URI target, Post post) {
        this.connection = new OwnConnection(target);
        this.post = post;
    }

    /** Sends it without waiting; the status comes with the end of the answer. */
    CompletableFuture<Integer> send() {
        Thread.ofVirtual().name("hookscope-large").start(this::hold);
        return status;
    }

    private void hold() {
        try (connection) {
            connection.open();
            Thread.ofVirtual().name("hookscope-large-body").start(this::write);
            int came = read(new BufferedInputStream(connection.in()));
            if (came < 300) {
                written.await(READING_SECONDS, TimeUnit.SECONDS);
            }
            status.complete(came);
        } catch (IOException | RuntimeException e) {
            status.completeExceptionally(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            status.completeExceptionally(e);
        }
    }

    private void write() {
        try {
            connection.write(post);
        } catch (IOException _) {
            // found by who reads
        } finally {
            written.countDown();
        }
    }

    private static int read(InputStream in) throws IOException {
        String head = head(in);
        int status = status(head);
        while (status < 200) {
            head = head(in);
            status = status(head);
        }
        Matcher length = LENGTH.matcher(head);
        if (status == 204 || status == 304) {
            return status;
        }
        if (length.find()) {
            in.skipNBytes(Long.parseLong(length.group(1)));
        } else {
            in.transferTo(OutputStream.nullOutputStream()); // the connection ends with it
        }
        return status;
    }

    private static String head(InputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream(256);
        String head = "";
        while (!head.endsWith("\n\r\n") && !head.endsWith("\n\n")) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("it was closed without an answer");
            }
            bytes.write(next);
            if (bytes.size() > MOST_HEAD) {
                throw new ProtocolException("an answer with too long a head");
            }
            head = next == '\n' ? bytes.toString(StandardCharsets.ISO_8859_1) : "";
        }
        return head;
    }

    private static int status(String head) throws IOException {
        Matcher first = STATUS.matcher(head.substring(0, head.indexOf('\n')));
        if (!first.matches()) {
            throw new ProtocolException("no status line");
        }
        return Integer.parseInt(first.group(1));
    }

    /** Gives it up. */
    @Override
    public void close() {
        connection.close();
    }
}
