package io.hookscope.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Scanner;

/** How the mock servers are told to answer 200, and asked what they remember. */
final class Stubs {

    static final Subject.Stub WIREMOCK = new Subject.Stub() {

        @Override
        public void prepare(int port) throws Exception {
            say(port, "POST", "/__admin/mappings", """
                    {"request":{"method":"ANY","urlPattern":".*"},"response":{"status":200}}""");
        }

        @Override
        public long remembered(int port) throws Exception {
            String answer = say(port, "POST", "/__admin/requests/count", """
                    {"method":"POST","urlPattern":"/hook/.*"}""");
            return Long.parseLong(answer.replaceAll("(?s).*\"count\"\\s*:\\s*(\\d+).*", "$1"));
        }
    };

    static final Subject.Stub MOCKSERVER = new Subject.Stub() {

        @Override
        public void prepare(int port) throws Exception {
            say(port, "PUT", "/mockserver/expectation", """
                    {"httpRequest":{"method":"POST","path":"/hook/.*"},"httpResponse":{"statusCode":200}}""");
        }

        @Override
        public long remembered(int port) throws Exception {
            var request = request(port, "PUT", "/mockserver/retrieve?type=REQUESTS&format=JSON", """
                    {"path":"/hook/.*"}""");
            try (var client = HttpClient.newHttpClient();
                    var body = client.send(request, HttpResponse.BodyHandlers.ofInputStream()).body();
                    var text = new Scanner(body)) {
                return text.useDelimiter("\"/hook/").tokens().count() - 1;
            }
        }
    };

    private Stubs() {}

    private static String say(int port, String method, String path, String body)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request(port, method, path, body), HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    private static HttpRequest request(int port, String method, String path, String body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json").method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}
