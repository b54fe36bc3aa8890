package io.hookscope.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookscope.testing.Hookscope;
import io.hookscope.testing.SqliteTool;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bodies of some kilobytes that take a quarter of the memory once they are unpacked; what each step takes: FullTextMemoryTest. */
class PackedBodiesTest {

    @TempDir
    Path folder;

    @Test
    void takeNoMemoryFromTheThreadThatIndexesWhatComesBehindThem() throws Exception {
        try (var hookscope = Hookscope.startWithin("-Xmx256m", "listen", "--port", "0", "--data-dir",
                folder.toString());
                var client = HttpClient.newHttpClient()) {
            URI uri = URI.create("http://127.0.0.1:" + hookscope.port() + "/hooks");
            byte[] packed = Bodies.brackets(60);
            for (int i = 0; i < 4; i++) {
                assertThat(post(client, uri, packed, "gzip")).isEqualTo(200);
                assertThat(post(client, uri, "{\"word\": \"honest\"}".getBytes(), "identity")).isEqualTo(200);
            }
            await().ignoreException(SQLException.class).until(() -> found("honest") == 4);
            hookscope.terminate();
            hookscope.exitCode();
            assertThat(hookscope.rest()).noneMatch(line -> line.contains("OutOfMemoryError"));
        }
        assertThat(Files.readString(folder.resolve("hookscope.log"))).doesNotContain("not indexed");
    }

    private static int post(HttpClient client, URI uri, byte[] body, String coding) throws Exception {
        return client.send(HttpRequest.newBuilder(uri).header("Content-Type", "application/json")
                .header("Content-Encoding", coding).POST(BodyPublishers.ofByteArray(body)).build(),
                BodyHandlers.discarding()).statusCode();
    }

    private long found(String word) throws SQLException {
        return SqliteTool.number(folder.resolve("session.db"),
                "SELECT count(*) FROM words WHERE words MATCH '" + word + "'");
    }
}
