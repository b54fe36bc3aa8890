package io.hookscope.sample.send;

import io.hookscope.sample.plan.Post;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;

/** Sends one request whole and ends the connection before the answer can be read. Stateless. */
public final class HangUp {

    private HangUp() {}

    /**
     * Sends and hangs up.
     *
     * @throws IOException when the request could not be handed over whole
     */
    public static void send(URI target, Post post) throws IOException {
        try {
            sendThere(target, post);
        } catch (ConnectException e) {
            sendThere(HostName.otherLoopback(target).orElseThrow(() -> e), post);
        }
    }

    private static void sendThere(URI target, Post post) throws IOException {
        try (var connection = new OwnConnection(target)) {
            connection.open();
            connection.write(post);
        }
    }
}
