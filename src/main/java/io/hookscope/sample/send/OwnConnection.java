package io.hookscope.sample.send;

import io.hookscope.delivery.Header;
import io.hookscope.sample.plan.Post;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** A connection for one request. One thread opens and writes, another may read, any may close it. */
final class OwnConnection implements AutoCloseable {

    /** A little more than anybody waits for an answer, who then closes it. */
    private static final int PATIENCE_MILLIS = 11_000;

    private final URI target;
    private final Socket plain = new Socket();
    private Socket talk = plain;

    OwnConnection(URI target) {
        this.target = target;
    }

    /** Connects, safely where the target says https. */
    void open() throws IOException {
        boolean safe = "https".equalsIgnoreCase(target.getScheme());
        int port = target.getPort() >= 0 ? target.getPort() : safe ? 443 : 80;
        String host = target.getHost().replaceAll("^\\[|]$", "");
        var address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new UnknownHostException(host);
        }
        plain.connect(address, PATIENCE_MILLIS);
        plain.setSoTimeout(PATIENCE_MILLIS);
        if (safe) {
            talk = secured(host, port);
        }
    }

    private SSLSocket secured(String host, int port) throws IOException {
        var socket = (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(plain, host, port,
                true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        return socket;
    }

    /** Writes the request, whose connection ends with its answer. */
    void write(Post post) throws IOException {
        String path = target.getRawPath() == null || target.getRawPath().isEmpty() ? "/" : target.getRawPath();
        String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
        String port = target.getPort() < 0 ? "" : ":" + target.getPort();
        var head = new StringBuilder("POST " + path + query + " HTTP/1.1\r\nHost: " + target.getHost() + port
                + "\r\nConnection: close\r\nContent-Length: " + post.body().length() + "\r\n");
        for (Header header : post.headers().list()) {
            head.append(header.name()).append(": ").append(header.value()).append("\r\n");
        }
        OutputStream out = talk.getOutputStream();
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        out.write(post.body().bytes());
        out.flush();
    }

    /** Returns what comes back. */
    InputStream in() throws IOException {
        return talk.getInputStream();
    }

    /** Ends it, whoever reads or writes. */
    @Override
    public void close() {
        try {
            plain.close();
        } catch (IOException _) {
            // it is gone in any case
        }
    }
}
