package io.hookscope.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An integration's handler that books what was redeemed. As it was first written it books an event again when it comes
 * again, which its ledger refuses: 500, and Voucherify tries once more. Thread-safe.
 */
public final class BookingHandler implements AutoCloseable {

    private static final Pattern REDEMPTION = Pattern.compile("\"entity_id\":\"(\\w+)\"");

    private final Handler handler;
    private final List<String> ledger = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private boolean repaired;

    /** Starts it with its mistake. */
    public BookingHandler() throws IOException {
        handler = new Handler((request, connection) -> Handler.write(connection,
                book(new String(request.body(), StandardCharsets.UTF_8)) ? "200 OK" : "500 Booked twice"));
    }

    /** From now on it knows an event again, as its developer repaired it. */
    public synchronized void repair() {
        repaired = true;
    }

    private synchronized boolean book(String body) {
        Matcher matcher = REDEMPTION.matcher(body);
        String id = matcher.find() ? matcher.group(1) : body;
        boolean fresh = known.add(id);
        if (fresh || !repaired) {
            ledger.add(id);
        }
        return fresh || repaired;
    }

    /** Returns what was booked, in order. */
    public synchronized List<String> ledger() {
        return List.copyOf(ledger);
    }

    /** Returns its URL with that path. */
    public String at(String path) {
        return handler.at(path);
    }

    @Override
    public void close() throws IOException {
        handler.close();
    }
}
