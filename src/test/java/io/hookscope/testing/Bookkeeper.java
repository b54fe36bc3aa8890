package io.hookscope.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody's handler of webhooks: books redemptions, takes rollbacks back, and tells how much it has booked at
 * {@code GET /bookings} and, as JSON, at {@code GET /ledger}. It is right but for its faults. Thread-safe.
 */
public final class Bookkeeper implements AutoCloseable {

    /** The secret that it checks with. */
    public static final String SECRET = "the handler's secret";

    /** What it does wrong. */
    public enum Fault {
        /** Does not remember what it has booked. */
        BOOKS_TWICE,
        /** Looks first and remembers later. */
        LOOKS_FIRST,
        /** Answers 409 to what it knows. */
        REFUSES_REPEATS,
        /** Books a stack's whole beside its parts. */
        BOOKS_THE_WHOLE,
        /** Believes everybody. */
        CHECKS_NO_SIGNATURE,
        /** Remembers an id before it has checked the signature. */
        REMEMBERS_FORGERIES,
        /** Signs JSON that was parsed and written again. */
        SIGNS_REWRITTEN_JSON,
        /** Crashes on fields that it does not know. */
        KNOWS_ALL_FIELDS,
        /** Crashes on events that it does not know. */
        KNOWS_ALL_EVENTS,
        /** Books failures. */
        BOOKS_FAILURES,
        /** Crashes on a rollback of something unknown. */
        NEEDS_ORDER,
        /** Answers 500 to the first request it gets, after booking it. */
        STUMBLES_ONCE,
        /** Never answers. */
        SILENT
    }

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Fault> faults = ConcurrentHashMap.newKeySet();
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final Map<String, CountDownLatch> looking = new ConcurrentHashMap<>();
    private final Set<String> redeemed = ConcurrentHashMap.newKeySet();
    private final AtomicInteger booked = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** Opens on a free port, with those faults. */
    public Bookkeeper(Fault... faults) throws IOException {
        this.faults.addAll(Arrays.asList(faults));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(workers);
        server.createContext("/hooks", this::hook);
        server.createContext("/bookings", exchange -> answer(exchange, 200, booked.toString()));
        server.createContext("/ledger",
                exchange -> answer(exchange, 200, "{\"sums\":{\"count\":" + booked + "}}"));
        server.start();
    }

    /** Mends a fault; everything else stays as it is. */
    public void fix(Fault fault) {
        faults.remove(fault);
    }

    /** Returns how many webhooks came. */
    public int requests() {
        return requests.get();
    }

    /** Returns its address with that path. */
    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void hook(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (has(Fault.SILENT)) {
            await();
        }
        boolean first = requests.incrementAndGet() == 1;
        int status = handle(body, exchange.getRequestHeaders().getFirst("x-voucherify-signature"));
        answer(exchange, first && has(Fault.STUMBLES_ONCE) ? 500 : status, "");
    }

    private int handle(byte[] body, String signature) {
        JsonNode event = JSON.readTree(body);
        String id = event.at("/id").stringValue();
        boolean believed = has(Fault.CHECKS_NO_SIGNATURE) || signed(body, event).equals(signature);
        if (!believed) {
            if (has(Fault.REMEMBERS_FORGERIES)) {
                known.add(id);
            }
            return 401;
        }
        if (has(Fault.KNOWS_ALL_FIELDS) && event.at("/data").has("reconsideration")) {
            return 500;
        }
        if (has(Fault.LOOKS_FIRST) ? looksNew(id) : known.add(id) || has(Fault.BOOKS_TWICE)) {
            int status = book(event);
            known.add(id);
            return status;
        }
        return has(Fault.REFUSES_REPEATS) ? 409 : 200;
    }

    private int book(JsonNode event) {
        JsonNode data = event.at("/data");
        String redemption = data.at("/redemption/id").asString("");
        return switch (event.at("/type").stringValue()) {
            case "redemption.succeeded" -> {
                boolean part = data.at("/voucher").isObject() || data.at("/promotion_tier").isObject();
                if (part || has(Fault.BOOKS_THE_WHOLE)) {
                    redeemed.add(redemption);
                    booked.incrementAndGet();
                }
                yield 200;
            }
            case "redemption.failed" -> {
                booked.addAndGet(has(Fault.BOOKS_FAILURES) ? 1 : 0);
                yield 200;
            }
            case "redemption.rollback.succeeded" -> {
                boolean undone = redeemed.remove(redemption);
                booked.addAndGet(undone ? -1 : 0);
                yield !undone && has(Fault.NEEDS_ORDER) ? 500 : 200;
            }
            case "redemption.rollback.failed" -> 200;
            default -> has(Fault.KNOWS_ALL_EVENTS) ? 500 : 200;
        };
    }

    /** Remembers only when another request of the same moment has looked, or when none comes. */
    private boolean looksNew(String id) {
        boolean unknown = !known.contains(id);
        CountDownLatch looks = looking.computeIfAbsent(id, _ -> new CountDownLatch(2));
        looks.countDown();
        try {
            if (unknown) {
                looks.await(200, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return unknown;
    }

    private String signed(byte[] body, JsonNode event) {
        byte[] text = has(Fault.SIGNS_REWRITTEN_JSON)
                ? JSON.writeValueAsString(event).getBytes(StandardCharsets.US_ASCII)
                : body;
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean has(Fault fault) {
        return faults.contains(fault);
    }

    private void await() {
        try {
            closed.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        workers.shutdownNow();
    }
}
