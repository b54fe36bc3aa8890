package io.hookscope.sample.send;

import io.hookscope.delivery.Header;
import io.hookscope.sample.plan.Post;
import io.hookscope.wire.HostName;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Sends one request whole and ends the connection before the answer can be read. Stateless. */
public final class HangUp {

    private static final int CONNECT_MILLIS = 10_000;

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
        boolean safe = "https".equalsIgnoreCase(target.getScheme());
        int port = target.getPort() >= 0 ? target.getPort() : safe ? 443 : 80;
        String host = target.getHost().replaceAll("^\\[|]$", "");
        try (var plain = new Socket()) {
            plain.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            plain.setSoTimeout(CONNECT_MILLIS);
            if (safe) {
                try (SSLSocket secured = secured(plain, host, port)) {
                    write(secured, target, post);
                }
            } else {
                write(plain, target, post);
            }
        }
    }

    private static SSLSocket secured(Socket plain, String host, int port) throws IOException {
        var socket = (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(plain, host, port,
                true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        return socket;
    }

    private static void write(Socket socket, URI target, Post post) throws IOException {
        String path = target.getRawPath() == null || target.getRawPath().isEmpty() ? "/" : target.getRawPath();
        String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
        String port = target.getPort() < 0 ? "" : ":" + target.getPort();
        var head = new StringBuilder("POST " + path + query + " HTTP/1.1\r\nHost: " + target.getHost() + port
                + "\r\nContent-Length: " + post.body().length() + "\r\n");
        for (Header header : post.headers().list()) {
            head.append(header.name()).append(": ").append(header.value()).append("\r\n");
        }
        OutputStream out = socket.getOutputStream();
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        out.write(post.body().bytes());
        out.flush();
    }
}
