package io.hookscope.fuzz;

import io.hookscope.capture.CaptureCounters;
import io.hookscope.capture.CaptureService;
import io.hookscope.capture.inspect.Conclusions;
import io.hookscope.capture.inspect.Feed;
import io.hookscope.capture.inspect.Inspector;
import io.hookscope.capture.inspect.Neighbours;
import io.hookscope.check.related.Relations;
import io.hookscope.delivery.Reception;
import io.hookscope.listener.Bounds;
import io.hookscope.listener.ListenerState;
import io.hookscope.listener.WebhookListener;
import io.hookscope.testing.MemorySession;
import io.hookscope.testing.Wire;
import java.io.IOException;
import java.net.SocketException;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whatever bytes come over a connection, what goes back is answers and refusals of ours, not more acknowledged than is kept,
 * and the next sender is served.
 */
public final class ListenTarget {

    private static final Pattern STATUS = Pattern.compile("HTTP/(?:1\\.[01]|0\\.9) (\\d{3}) ");
    private static final Set<String> OURS = Set.of("100", "200", "400", "408", "413", "503");
    private static final List<String> HEADERS = List.of("content-length", "connection", "date", "retry-after");
    private static final int OFTEN = 50;
    private static final MemorySession SESSION = new MemorySession();
    private static final Inspector INSPECTOR = new Inspector(SESSION, Conclusions.NONE,
            new Neighbours(new Relations(), new Feed(), InstantSource.system()));
    private static final WebhookListener LISTENER = new WebhookListener(
            new CaptureService(SESSION, INSPECTOR, new CaptureCounters()), Bounds.DEFAULT, InstantSource.system());
    private static final int PORT = listen();
    private static int turns;

    private ListenTarget() {}

    private static int listen() {
        INSPECTOR.start();
        return ((ListenerState.Listening) LISTENER.start("127.0.0.1", 0)).port();
    }

    /** Ends what it started; it cannot be used again. */
    static void end() {
        LISTENER.close();
        INSPECTOR.close();
    }

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        String answers = answers(input);
        long acknowledged = 0;
        for (String head : heads(answers)) {
            var status = STATUS.matcher(head);
            Input.claim(status.lookingAt() && OURS.contains(status.group(1)), head);
            acknowledged += status.group(1).equals("200") ? 1 : 0;
            head.lines().skip(1).forEach(line -> Input.claim(
                    HEADERS.contains(line.split(":", 2)[0].toLowerCase(Locale.ROOT)), "header " + line));
        }
        long whole = SESSION.all().stream().filter(one -> one.reception().equals(Reception.WHOLE)).count();
        Input.claim(acknowledged <= whole, acknowledged + " acknowledged, " + whole + " kept");
        var gone = new HashSet<Long>();
        SESSION.rows(1, row -> gone.add(row.seq()), gone::add);
        SESSION.delete(gone);
        if (turns++ % OFTEN == 0) {
            Input.claim(answers("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n".getBytes())
                    .startsWith("HTTP/1.1 200 "), "the next sender is not served");
        }
    }

    private static String answers(byte[] bytes) throws IOException {
        try (Wire wire = new Wire(PORT)) {
            try {
                wire.send(bytes).endSending();
            } catch (SocketException _) {
                // it was refused before all had come
            }
            return wire.untilClosed();
        }
    }

    /** No answer of ours has a body. */
    private static List<String> heads(String answers) {
        return List.of(answers.split("\r\n\r\n")).stream().filter(head -> !head.isEmpty()).toList();
    }
}
