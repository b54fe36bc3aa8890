package io.hookscope.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookscope.delivery.Delivery;
import io.hookscope.exchange.parcel.Arrival;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatDetectionTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"{\"data\":{\"receivedAt\":\"2024-01-15T12:00:00Z\",\"body\":\"x\"}}",
            "{\"receivedAt\":\"2024-01-15T12:00:00Z\",\"amount\":1}", "{\"log\":\"all went well\"}",
            "{\"log\":{\"level\":1,\"entries\":5},\"id\":1}", "{\"log\":[{\"entries\":[]}]}"})
    void aBodyWithAWordOfAnotherFormIsTakenAsItIs(String body) throws IOException {
        Delivery delivery = read(body).getFirst().delivery();

        assertThat(new String(delivery.body().bytes())).isEqualTo(body);
        assertThat(delivery.isImported()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"headers\":[[\"A\",\"b\"]],\"receivedAt\":\"2024-01-15T12:00:00Z\",\"bodyBase64\":\"e30=\"}",
            "{\"body\":\"{}\",\"receivedAt\":\"2024-01-15T12:00:00Z\"}", """
                    {"log":{"version":"1.2","pages":[{"a":1}],"entries":[{"startedDateTime":"2024-01-15T12:00:00Z",
                    "request":{"method":"POST","url":"http://a/","postData":{"text":"{}"}}}]}}"""})
    void theFormsThatSayWhenADeliveryCameAreRead(String text) throws IOException {
        Delivery delivery = read(text).getFirst().delivery();

        assertThat(delivery.receivedAt()).isEqualTo("2024-01-15T12:00:00Z");
        assertThat(delivery.body().bytes()).asString().isEqualTo("{}");
        assertThat(delivery.isImported()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"http://a/b?c=/d#e, /b?c=/d", "http://a?c=/d, /?c=/d", "http://a#/e, /", "https://a, /", "/b?c, /b?c"})
    void theUrlOfAHarEntryGivesPathAndQuery(String url, String target) throws IOException {
        Delivery delivery = read("{\"log\":{\"entries\":[{\"startedDateTime\":\"2024-01-15T12:00:00Z\",\"request\":"
                + "{\"method\":\"POST\",\"url\":\"" + url + "\"}}]}}").getFirst().delivery();

        assertThat(delivery.target()).isEqualTo(target);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"receivedAt\":\"2024-01-15T12:00:00Z\",\"body\":\"{}\"}\r\n",
            "{\"log\":{\"entries\":[]}}", "curl http://a/ -d x"})
    void aFormOfOursInUtf16IsNotTakenForABody(String text) throws IOException {
        for (Charset wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Source source = Source.file(Files.writeString(folder.resolve("some"), "\ufeff" + text, wide));
            assertThatThrownBy(() -> new FormatDetection(Clock.systemUTC()).reader(source))
                    .hasMessageStartingWith("it is in UTF-16, as Windows PowerShell writes");
        }
    }

    @ParameterizedTest
    @CsvSource({"'SQLite format 3\u0000x', it is a session itself", "'\u001f\u008b\u0008', it is packed with gzip",
            "'PK\u0003\u0004', it is a ZIP archive"})
    void whatNeedsAnotherWayIsNamed(String start, String sentence) throws IOException {
        Source source = Source.file(Files.writeString(folder.resolve("some"), start, StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> new FormatDetection(Clock.systemUTC()).reader(source))
                .hasMessageStartingWith(sentence);
    }

    @Test
    void aBodyInUtf16IsTakenAsItIs() throws IOException {
        Source source = Source
                .file(Files.writeString(folder.resolve("some"), "\ufeff{\"a\":1}", StandardCharsets.UTF_16LE));
        var found = new ArrayList<Arrival>();
        try (InputStream in = source.open()) {
            new FormatDetection(Clock.systemUTC()).reader(source).read(in, found::add);
        }
        assertThat(found).singleElement().satisfies(arrival -> assertThat(arrival.delivery().body().length())
                .isEqualTo(16));
    }

    private List<Arrival> read(String text) throws IOException {
        Source source = Source.file(Files.writeString(folder.resolve("some"), text));
        var found = new ArrayList<Arrival>();
        try (InputStream in = source.open()) {
            new FormatDetection(Clock.systemUTC()).reader(source).read(in, found::add);
        }
        return found;
    }
}
