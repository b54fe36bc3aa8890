package io.hookscope.benchmark;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.SameThreadExecutor;
import java.nio.file.Path;

/** The ceilings, each a process: Undertow that reads the body and answers, with nothing or little behind it. */
final class BareSubjects {

    private BareSubjects() {}

    /** Arguments: {@code bare}, {@code append} or {@code sqlite}; port; folder. */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[2]);
        GroupCommit commit = switch (args[0]) {
            case "append" -> new GroupCommit(new AppendFile(folder.resolve("append")));
            case "sqlite" -> new GroupCommit(new SqliteFile(folder.resolve("deliveries.db")));
            default -> null;
        };
        Undertow.builder().setIoThreads(2).setWorkerThreads(1)
                .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, 60_000)
                .addHttpListener(Integer.parseInt(args[1]), "127.0.0.1")
                .setHandler(exchange -> exchange.getRequestReceiver().receiveFullBytes((whole, body) -> {
                    if (commit == null) {
                        whole.endExchange();
                    } else {
                        whole.dispatch(SameThreadExecutor.INSTANCE, () -> store(commit, whole, body));
                    }
                })).build().start();
    }

    private static void store(GroupCommit commit, HttpServerExchange exchange, byte[] body) {
        commit.add(new GroupCommit.Stored(exchange.getRequestURI(), body, ok -> exchange.getIoThread().execute(() -> {
            exchange.setStatusCode(ok ? 200 : 503);
            exchange.endExchange();
        })));
    }
}
