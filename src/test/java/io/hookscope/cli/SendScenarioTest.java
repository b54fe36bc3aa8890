package io.hookscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.sample.send.SendClock;
import io.hookscope.testing.Bookkeeper;
import io.hookscope.testing.Bookkeeper.Fault;
import io.hookscope.testing.Endpoint;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SendScenarioTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:30:00.250Z");
    private static final JsonMapper JSON = new JsonMapper();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void saysStepByStepWhatAHandlerThatBooksTwiceDoesAndThatItIsFixed() throws IOException {
        try (var handler = new Bookkeeper(Fault.BOOKS_TWICE)) {
            Path report = folder.resolve("report.json");
            assertThat(send(handler, "--report", report.toString())).isEqualTo(1);
            assertThat(out.toString()).contains("✓ passed   One event", "✗ failed   The same webhook twice",
                    "expected  Each answered 2xx; booked once", "booked 2 times", "to do     Remember the id of each");
            assertThat(out.toString().lines().filter(l -> l.startsWith("At least once: "))).singleElement().asString()
                    .contains("of 11 steps passed").contains("0 skipped");
            JsonNode json = JSON.readTree(Files.readAllBytes(report));
            assertThat(json.at("/steps/1/step").stringValue() + " " + json.at("/steps/1/verdict").stringValue())
                    .isEqualTo("same-twice failed");
            assertThat(json.at("/target").stringValue()).isEqualTo(handler.at("/hooks").toString());

            handler.fix(Fault.BOOKS_TWICE);
            out.getBuffer().setLength(0);
            assertThat(send(handler, "--against", report.toString())).isZero();
            assertThat(out.toString()).contains("✓ passed   The same webhook twice (fixed)",
                    "One event (still passing)", "11 of 11 steps passed, 0 failed, 0 skipped; ");
        }
    }

    @Test
    void printsOneJsonObjectAStep() throws IOException {
        try (var handler = new Bookkeeper()) {
            assertThat(send(handler, "--json")).isZero();
            assertThat(out.toString().lines()).hasSize(12);
            JsonNode first = JSON.readTree(out.toString().lines().toList().getFirst());
            assertThat(first.get("step").stringValue() + " " + first.get("verdict").stringValue())
                    .isEqualTo("taken passed");
            assertThat(JSON.readTree(out.toString().lines().toList().getLast()).get("passed").asInt()).isEqualTo(11);
        }
    }

    @Test
    void writesAReportThatContinuousIntegrationShows() throws Exception {
        try (Endpoint endpoint = Endpoint.answering(500)) {
            Path report = Files.writeString(folder.resolve("TEST-hooks.xml"), "<testsuite name='an earlier one'/>");
            Path before = Files.createLink(folder.resolve("before"), report);
            assertThat(send(endpoint.at("/").toString(), "--scenario", "signature", "--report", report.toString()))
                    .isEqualTo(1);
            Element suite = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                    .parse(new ByteArrayInputStream(Files.readAllBytes(report))).getDocumentElement();
            assertThat(suite.getAttribute("tests") + suite.getAttribute("failures") + suite.getAttribute("skipped"))
                    .isEqualTo("615");
            assertThat(suite.getElementsByTagName("failure").item(0).getTextContent())
                    .contains("Expected: A 2xx", "answered 500, 500, 500");
            assertThat(before).as("written over, which can fail halfway")
                    .hasContent("<testsuite name='an earlier one'/>");
            assertThat(folder.toFile().list()).containsExactlyInAnyOrder("TEST-hooks.xml", "before");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"package.json|{\"name\": \"shop\", \"scripts\": {}}", "pom.xml|<project/>",
            "notes.json|no JSON at all"})
    void aReportReplacesNothingButAReport(String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        assertThat(send("http://127.0.0.1:9/", "--scenario", "signature", "--report", file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains(name + " is no report and is not replaced; choose another name.");
        assertThat(file).hasContent(content);
    }

    @Test
    void saysWhatCouldNotBeSeenWithoutBookings() throws IOException {
        try (Endpoint endpoint = Endpoint.answering(200)) {
            assertThat(send(endpoint.at("/").toString(), "--scenario", "at-least-once", "--books-wait", "0")).isZero();
            assertThat(out.toString()).contains("not seen  how often it was booked", "– skipped  A wrong signature",
                    "name the address that tells it with --books");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"--scenario x|There is no scenario x: choose one of at-least-once, stack",
            "--scenario stack --count 3 --event redemption.failed|leave out --count, --event.",
            "--report x.json|name one with --scenario, or leave out --report",
            "--scenario stack --report x.txt|ends in .json",
            "--scenario stack --report /no/such/x.json|cannot be written there",
            "--scenario stack --against /no/such.json|There is no report",
            "--scenario stack --books x|not an http or https URL",
            "--scenario stack --books http://h/ --books-pointer x|begins with a slash",
            "--scenario stack --books-pointer /x|give --books, too",
            "--scenario stack --step-timeout 0|1 to 3600 seconds",
            "--scenario stack --books-wait 61|0 to 60 seconds", "--scenario stack --books-wait -1|from 0 to 3600"})
    void saysInOneSentenceWhatCannotBe(String line, String sentence) {
        assertThat(send("http://127.0.0.1:9/ " + line)).isEqualTo(2);
        assertThat(err.toString()).contains(sentence);
        assertThat(err.toString().strip().lines()).hasSize(1);
        assertThat(out.toString()).isEmpty();
    }

    private int send(Bookkeeper handler, String... more) {
        String[] line = {handler.at("/hooks").toString(), "--scenario", "at-least-once", "--books",
                handler.at("/ledger").toString(), "--books-pointer", "/sums/count", "--books-wait", "0.02"};
        String[] all = Stream.of(line, more).flatMap(Arrays::stream).toArray(String[]::new);
        return run(all);
    }

    private int send(String... line) {
        return run(String.join(" ", line).split(" "));
    }

    private int run(String... arguments) {
        var command = new CommandLine(
                new SendCommand(() -> NOW, Map.of("HOOKSCOPE_SECRET", Bookkeeper.SECRET), SendClock.REAL));
        boolean signs = arguments[0].endsWith("/hooks");
        command = signs ? command : new CommandLine(new SendCommand(() -> NOW, Map.of(), SendClock.REAL));
        command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }
}
