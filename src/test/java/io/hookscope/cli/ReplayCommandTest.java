package io.hookscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.event.coding.Packer;
import io.hookscope.sample.plan.Signer;
import io.hookscope.store.Session;
import io.hookscope.store.session.SessionFiles;
import io.hookscope.testing.BookingHandler;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.Handler;
import io.hookscope.testing.Mount;
import io.hookscope.testing.Spoilt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReplayCommandTest {

    private static final String SECRET = "s3cr\u00e9t";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... more) {
        var arguments = new ArrayList<>(List.of(file().toString(), "--data-dir", folder.toString()));
        arguments.addAll(List.of(more));
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var line = new CommandLine(new ReplayCommand(Map.of("HOOKSCOPE_SECRET", SECRET)));
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        line.setExecutionExceptionHandler((e, command, _) -> {
            command.getErr().println(e.getMessage());
            return e instanceof CommandFailure failure ? failure.exitCode() : 99;
        });
        return line.execute(arguments.toArray(String[]::new));
    }

    private Path file() {
        return folder.resolve("session.db");
    }

    private void store(Delivery... deliveries) throws Exception {
        try (Session session = SessionFiles.open(file(), Clock.systemUTC())) {
            for (Delivery delivery : deliveries) {
                session.append(delivery).get();
            }
        }
    }

    private static Delivery signed(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return Deliveries.post(bytes, Headers.of("Content-Type", "application/json", "X-Voucherify-Signature",
                new Signer(SECRET).sign(bytes)));
    }

    @Test
    void aHandlerThatBooksTwiceIsRepairedAndTheReplaySaysFixed() throws Exception {
        Delivery event = signed(Deliveries.goldenEnvelope());
        store(event, event);
        try (var handler = new BookingHandler()) {
            assertThat(run("--to", handler.at(""))).isEqualTo(1);
            assertThat(out.toString()).contains("#1      passing", "#2      failing",
                    "2 of 2 replayed, 1 answered 2xx: 1 passing, 1 failing");
            assertThat(handler.ledger()).hasSize(2);
            handler.repair();
            assertThat(run("--to", handler.at(""))).isZero();
            assertThat(out.toString()).contains("#1      still passing", "#2      fixed",
                    "2 of 2 replayed, 2 answered 2xx: 1 fixed, 1 still passing");
            assertThat(handler.ledger()).hasSize(2);
        }
    }

    @Test
    void oneThatCannotBeReadIsToldAndTheOthersAreSent() throws Exception {
        store(signed("{\"n\":1}"), signed("{\"n\":2}"), signed("{\"n\":3}"));
        Spoilt.delivery(file(), 2);
        try (var handler = Handler.answering("200 OK")) {
            assertThat(run("--to", handler.at(""))).isEqualTo(1);
            assertThat(out.toString()).contains("2 of 2 replayed, 2 answered 2xx");
            assertThat(err.toString()).contains("1 delivery could not be read and is not among those replayed.");
            assertThat(handler.received()).hasSize(2);
        }
    }

    @Test
    void oneThatCannotBeReadMattersOnlyToWhoAsksForIt() throws Exception {
        store(signed("{\"n\":1}"), signed("{\"n\":2}"), signed("{\"n\":3}"));
        Spoilt.delivery(file(), 2);
        try (var handler = Handler.answering("200 OK")) {
            assertThat(run("--to", handler.at(""), "--id", "3,1")).as(err.toString()).isZero();
            assertThat(err.toString()).doesNotContain("could not be read");
        }
    }

    @Test
    void oneOfSeveralNumbersThatCannotBeReadIsTold() throws Exception {
        store(signed("{\"n\":1}"), signed("{\"n\":2}"), signed("{\"n\":3}"));
        Spoilt.delivery(file(), 2);
        try (var handler = Handler.answering("200 OK")) {
            assertThat(run("--to", handler.at(""), "--id", "3,2")).isEqualTo(1);
            assertThat(out.toString()).contains("#3");
            assertThat(err.toString()).contains("1 delivery could not be read");
        }
    }

    @Test
    void damagedSettingsAreToldAndLeftWhereTheyAre() throws Exception {
        store(signed("{}"));
        Path settings = Files.writeString(folder.resolve("settings.json"), "{\"port\":");
        try (var handler = Handler.answering("200 OK")) {
            assertThat(run("--to", handler.at(""))).isZero();
        }
        assertThat(err.toString().lines()).singleElement().asString().startsWith("The settings in ")
                .contains("cannot be read");
        assertThat(settings).hasContent("{\"port\":");
    }

    @Test
    void signaturesHoldUnchangedAndAfterAnEditByAnIndependentProgram() throws Exception {
        assumeTrue(python("print('x')", "").equals("x"), "no python3 on the PATH");
        store(signed("{\"code\": \"A\u00e9\", \"n\" : 1.50,\n \"list\": [1, {\"x\": null}]}"));
        try (var handler = Handler.answering("200 OK")) {
            run("--to", handler.at(""));
            run("--to", handler.at(""), "--edit", "/code=B\"\u00fc", "--edit", "/list/1/x={\"y\": 2}", "--edit",
                    "/new=true");
            assertThat(handler.received().get(1).body()).asString(StandardCharsets.UTF_8).isEqualTo(
                    "{\"code\": \"B\\\"\u00fc\", \"n\" : 1.50,\n \"list\": [1, {\"x\": {\"y\": 2}}],\"new\":true}");
            for (Handler.Received came : handler.received()) {
                assertThat(came.header("x-voucherify-signature")).hasSize(64).isEqualTo(hmac(came.body()));
            }
            assertThat(out.toString()).contains("passing");
        }
    }

    @Test
    void aWrongSignatureThatIsRefusedPassesAndThatIsSaid() throws Exception {
        store(Deliveries.post("{}".getBytes(StandardCharsets.UTF_8),
                Headers.of("X-Voucherify-Signature", "0".repeat(64))));
        try (var strict = Handler.answering("401 No"); var lax = Handler.answering("200 OK")) {
            assertThat(run("--to", strict.at(""))).isZero();
            assertThat(out.toString()).contains("#1      passing ", "as it should: the signature does not hold");
            assertThat(run("--to", lax.at(""))).isEqualTo(1);
            assertThat(out.toString()).contains("#1      regressed ",
                    "though the signature does not hold: it should refuse");
        }
    }

    @Test
    void aPackedBodyIsSignedForWhatItSaysAndKeepsItsBytes() throws Exception {
        Delivery came = packed("{\"code\": \"A\"}");
        store(came);
        try (var handler = Handler.answering("200 OK")) {
            assertThat(run("--to", handler.at(""), "--sign", "anew")).isZero();
            assertThat(run("--to", handler.at(""), "--edit", "/code=B")).isZero();
            var unchanged = handler.received().getFirst();
            assertThat(unchanged.body()).isEqualTo(came.body().bytes());
            assertThat(unchanged.header("x-voucherify-signature"))
                    .isEqualTo(new Signer(SECRET).sign("{\"code\":\"A\"}".getBytes(StandardCharsets.UTF_8)));
            var edited = handler.received().get(1);
            assertThat(edited.header("content-encoding")).isEqualTo("gzip");
            assertThat(new GZIPInputStream(new ByteArrayInputStream(edited.body())).readAllBytes())
                    .asString(StandardCharsets.UTF_8).isEqualTo("{\"code\": \"B\"}");
            assertThat(edited.header("x-voucherify-signature"))
                    .isEqualTo(new Signer(SECRET).sign("{\"code\":\"B\"}".getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void whatCannotBeUnpackedIsNeitherSignedNorEdited() throws Exception {
        store(Deliveries.post(new byte[]{11, 2, (byte) 0x80}, Headers.of("Content-Encoding", "br")));
        try (var handler = Handler.answering("200 OK")) {
            assertThat(run("--to", handler.at(""), "--sign", "anew")).isEqualTo(1);
            assertThat(err.toString()).contains("The body of delivery 1 is packed (br) and cannot be unpacked here: it "
                    + "cannot be signed anew, because the signature is over what is packed. Nothing was sent.");
            assertThat(run("--to", handler.at(""), "--edit", "/code=B", "--sign", "keep")).isEqualTo(1);
            assertThat(err.toString()).contains("nothing in it can be edited");
            assertThat(handler.received()).isEmpty();
            assertThat(run("--to", handler.at(""), "--sign", "none")).isZero();
            assertThat(handler.received()).singleElement()
                    .satisfies(r -> assertThat(r.body()).containsExactly(11, 2, 0x80));
        }
    }

    private static Delivery packed(String body) {
        Headers headers = Headers.of("Content-Type", "application/json", "Content-Encoding", "gzip");
        return Deliveries.post(Packer.pack(headers, body.getBytes(StandardCharsets.UTF_8)).orElseThrow(), headers);
    }

    /** Python's own hmac over the text without the white space between its values. */
    private static String hmac(byte[] body) throws Exception {
        return python("""
                import sys, hmac, hashlib
                text = sys.stdin.buffer.read().decode('utf-8')
                out, inside, escaped = [], False, False
                for c in text:
                    if inside or c not in ' \\t\\r\\n': out.append(c)
                    if inside and escaped: escaped = False
                    elif inside and c == '\\\\': escaped = True
                    elif c == '"': inside = not inside
                print(hmac.new('s3cr\\u00e9t'.encode(), ''.join(out).encode('utf-8'), hashlib.sha256).hexdigest())
                """, new String(body, StandardCharsets.UTF_8));
    }

    private static String python(String program, String input) throws Exception {
        try {
            Process process = new ProcessBuilder("python3", "-c", program).start();
            try (var in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            }
            process.waitFor(20, TimeUnit.SECONDS);
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException _) {
            return "";
        }
    }

    @Test
    void aSessionThatIsOpenElsewhereIsReplayedAndNotWritten() throws Exception {
        store(Deliveries.json("{}"));
        try (Session open = SessionFiles.open(file(), Clock.systemUTC()); var handler = Handler.answering("200 OK")) {
            assertThat(run("--to", handler.at(""), "--json")).isZero();
            assertThat(err.toString()).contains(
                    "Another Hookscope has the session open: what becomes of the replays is not kept.");
            assertThat(out.toString()).contains("\"seq\":1,\"kind\":\"replay\",\"change\":\"none\",\"to\":\""
                    + handler.at("") + "\",\"status\":200,", "\"verdict\":\"passing\"", "{\"sum\":{\"total\":1,");
            assertThat(open.handlings(1)).isEmpty();
        }
    }

    @Test
    void aSessionOnADiskThatCanOnlyBeReadIsReplayedAndTheReasonIsSaid() throws Exception {
        try (Mount disk = Mount.tmpfs(folder, "32m"); var handler = Handler.answering("200 OK")) {
            assumeTrue(disk.mounted(), "no disk can be mounted here");
            store(Deliveries.json("{}"));
            disk.readOnly();
            assertThat(run("--to", handler.at(""))).isZero();
            assertThat(err.toString()).contains("session.db cannot be opened",
                    "What becomes of the replays is not kept.").doesNotContain("Another Hookscope");
        }
    }

    @Test
    void numbersAndFilterChooseWhatIsSent() throws Exception {
        store(Deliveries.json(Deliveries.goldenEnvelope()), Deliveries.json("[2]"), Deliveries.json("[3]"));
        try (var handler = Handler.answering("200 OK")) {
            assertThat(run("--to", handler.at(""), "--id", "3,1")).isZero();
            assertThat(handler.received().getFirst().body()).asString().isEqualTo("[3]");
            assertThat(handler.received()).hasSize(2);
            assertThat(run("--to", handler.at(""), "--filter", "event:redemption.*")).isZero();
            assertThat(handler.received()).hasSize(3);
            assertThat(run("--to", handler.at(""), "--id", "9")).isEqualTo(1);
            assertThat(err.toString()).contains("The session has no delivery 9.");
            assertThat(run("--to", handler.at(""), "--id", "1,2", "--edit", "/data/order=null")).isEqualTo(1);
            assertThat(err.toString()).contains("Delivery 2 has no place for /data/order; nothing was sent.");
            assertThat(handler.received()).hasSize(3);
        }
    }

    @Test
    void anotherMachineNeedsAWordOfItsOwn() throws Exception {
        store(Deliveries.json("{}"));
        assertThat(run("--to", "https://api.example.com/hooks")).isEqualTo(2);
        assertThat(err.toString()).isEqualToIgnoringNewLines("The target https://api.example.com is not this machine. "
                + "Add --to-anywhere if deliveries may go there.");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aHostThatNobodyKnowsIsToldOnceAndNothingIsSent() throws Exception {
        store(Deliveries.json("[1]"), Deliveries.json("[2]"), Deliveries.json("[3]"));
        // no name server is asked for a name of more than 63 letters
        String nowhere = "n".repeat(70) + ".invalid";
        assertThat(run("--to", "http://" + nowhere + ":9", "--to-anywhere")).isEqualTo(1);
        assertThat(err.toString()).isEqualToIgnoringNewLines(
                "The host " + nowhere + " is not known. Check the spelling of the target. Nothing was sent.");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void whatCannotBeFollowedIsSaidInASentence() throws Exception {
        store(Deliveries.json("{}"));
        assertThat(run("--to", "ftp://a")).isEqualTo(2);
        assertThat(run("--to", "3000", "--speed", "soon")).isEqualTo(2);
        assertThat(run("--to", "3000", "--speed", "-1")).isEqualTo(2);
        assertThat(run("--to", "3000", "--speed", "2", "--concurrency", "8")).isEqualTo(2);
        assertThat(err.toString()).isEqualToIgnoringNewLines("--concurrency goes with --speed max only.");
        assertThat(run("--to", "3000", "--speed", "original", "--concurrency", "0")).isEqualTo(2);
        assertThat(run("--to", "3000", "--edit", "code")).isEqualTo(2);
        assertThat(run("--to", "3000", "--sign", "maybe")).isEqualTo(2);
        Files.delete(file());
        assertThat(run("--to", "3000")).isEqualTo(1);
        assertThat(err.toString()).contains("There is no session");
        assertThat(file()).doesNotExist();
    }
}
