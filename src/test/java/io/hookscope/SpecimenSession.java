package io.hookscope;

import io.hookscope.check.Secret;
import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Body;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.Reception;
import io.hookscope.sample.Sample;
import io.hookscope.sample.Sampler;
import io.hookscope.sample.plan.Post;
import io.hookscope.exchange.Intake;
import io.hookscope.exchange.parcel.Arrival;
import io.hookscope.settings.DataFolder;
import io.hookscope.settings.StartOptions;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.Folders;
import io.hookscope.wiring.Wiring;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Fills a data folder with a quarter of an hour in the life of a shop. Made and used on one thread. */
final class SpecimenSession {

    /** The secret that most of it is signed with. */
    static final Secret SECRET = Secret.active("production", "specimen-production-7f3a");
    /** A secret that nothing is signed with. */
    static final Secret OTHER = Secret.active("sandbox", "specimen-sandbox-c0de");

    private static final Instant FIXTURES_SENT = Instant.parse("2024-01-15T12:20:38.640Z");
    /** Every date of the fixtures that lies in the second in which they are sent. */
    private static final Pattern THAT_SECOND = Pattern.compile("\"(2024-01-15T12:20:38\\.\\d+Z)\"");
    private static final String HEADER = "x-voucherify-signature";

    private final Intake intake;
    private long seq = 1;

    private SpecimenSession(Intake intake) {
        this.intake = intake;
    }

    private interface Story {
        void tell(SpecimenSession session) throws Exception;
    }

    /** Fills the folder; what was read of it is on disk afterwards. */
    static void fill(Path folder) throws Exception {
        fill(folder, SpecimenSession::story);
    }

    /** Fills the folder with a copy of what is made once: nothing in it is of the day, and it is the beginning of many stories. */
    static void copy(Path folder) throws IOException {
        Folders.copy(Once.FOLDER, folder);
    }

    private static final class Once {
        static final Path FOLDER = make();

        private static Path make() {
            try {
                Path folder = Files.createTempDirectory("hookscope-specimen");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
                fill(folder);
                return folder;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        private static void delete(Path folder) {
            try {
                Folders.delete(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Fills the folder with what went wrong on the way: a checkout that lacks a part, bodies that did not arrive. */
    static void fillWithTrouble(Path folder) throws Exception {
        fill(folder, SpecimenSession::trouble);
    }

    private static void fill(Path folder, Story story) throws Exception {
        try (var wiring = Wiring.open(new StartOptions(new DataFolder(folder), settings -> settings.withPort(0)))) {
            wiring.secretsFile().change(secrets -> secrets.with(SECRET).with(OTHER));
            story.tell(new SpecimenSession(wiring.intake()));
        }
    }

    private void story() throws Exception {
        event("redemption-percent", "2024-01-15T12:14:12.500Z", took(200, 10_400));
        event("customer-rewarded", "2024-01-15T12:15:40.771Z", took(200, 2));
        event("redemption-loyalty", "2024-01-15T12:15:44.087Z", took(200, 3));
        keep(at(signed("{\"id\": \"whs_1\" \"type\"", SECRET), "2024-01-15T12:16:09.312Z"), took(200, 2));
        keep(at(Deliveries.json(sent("voucher-published", "2024-01-15T12:17:22.480Z")), "2024-01-15T12:17:22.480Z"),
                took(200, 2));
        event("redemption-rollback-succeeded", "2024-01-15T12:18:12.913Z", took(200, 3));
        String gift = sent("redemption-gift", "2024-01-15T12:18:31.000Z");
        keep(at(signed(gift, SECRET), "2024-01-15T12:18:31.000Z"), took(500, 1));
        keep(at(signed(gift, SECRET), "2024-01-15T12:19:31.001Z"), took(200, 2));
        keep(at(signed(sent("redemption-fixed", "2024-01-15T12:20:01.004Z"), Secret.active("", "somebody else's")),
                "2024-01-15T12:20:01.004Z"), took(200, 4));
        event("redemption-failed", "2024-01-15T12:20:07.120Z", took(200, 2));
        keep(at(signed(Deliveries.goldenEnvelope(), SECRET), "2024-01-15T12:20:38.702Z"), took(200, 3));
        stack(Sample.STACK, Instant.parse("2024-01-15T12:20:52.310Z"));
    }

    private void trouble() throws Exception {
        event("redemption-percent", "2024-01-15T12:14:12.500Z", took(200, 3));
        Delivery large = at(Deliveries.post(new byte[0], Headers.of("Content-Type", "application/json")),
                "2024-01-15T12:16:01.207Z");
        keep(received(large, new Reception.TooLarge(8 << 20)), took(413, 1));
        Delivery sent = at(signed(Deliveries.goldenEnvelope(), SECRET), "2024-01-15T12:17:44.020Z");
        Delivery cut = new Delivery(sent.receivedAt(), sent.method(), sent.target(), sent.protocol(), sent.remote(),
                sent.headers(), Body.of(Deliveries.goldenEnvelope().substring(0, 900)), sent.reception());
        keep(received(cut, new Reception.CutShort("the sender hung up after 900 of 4,425 bytes")), took(400, 2));
        keep(at(signed("<html><body>Bad Gateway</body></html>", SECRET), "2024-01-15T12:18:09.312Z"), took(200, 2));
        stack(Sample.STACK_INCOMPLETE, Instant.parse("2024-01-15T12:20:52.310Z"));
    }

    private static Delivery received(Delivery d, Reception how) {
        return new Delivery(d.receivedAt(), d.method(), d.target(), d.protocol(), d.remote(), d.headers(), d.body(),
                how);
    }

    private void stack(Sample sample, Instant start) throws Exception {
        try (var sampler = new Sampler(() -> start, () -> 11)) {
            for (Post post : sampler.posts(sample, URI.create("https://7c1f-81-2-69-142.ngrok-free.app/hooks"),
                    Optional.of(SECRET.value()))) {
                var raw = Deliveries.post(post.body().bytes(), post.headers());
                keep(at(raw, start.plusMillis(66).plus(post.after()).plusMillis(seq * 3).toString()), took(200, 3));
            }
        }
    }

    private void event(String name, String time, Answer answer) throws Exception {
        keep(at(signed(sent(name, time), SECRET), time), answer);
    }

    /** In an envelope of its own, as if it had happened a moment before it arrived. */
    private String sent(String name, String time) {
        String number = String.format(Locale.ROOT, "%04x", seq * 4099);
        String json = Deliveries.enveloped(name).replace("0e16e42bc6e0c65b57", "0e16e42bc6e0c6" + number)
                .replace("0e2500291ae016adea", "0e2500291ae016" + number)
                .replace("v-0e25002917a016ade7", "v-0e25002917a016" + number);
        Duration later = Duration.between(FIXTURES_SENT, Instant.parse(time).minusMillis(62));
        return THAT_SECOND.matcher(json)
                .replaceAll(at -> at.group().replace(at.group(1), Instant.parse(at.group(1)).plus(later).toString()));
    }

    private void keep(Delivery delivery, Answer answer) throws Exception {
        seq = 1 + intake.take(new Arrival(seq, delivery, answer)).get();
    }

    private static Answer took(int status, int millis) {
        return new Answer(status, Duration.ofMillis(millis), "200 at once");
    }

    private static Delivery at(Delivery d, String time) {
        return new Delivery(Instant.parse(time), d.method(), d.target(), d.protocol(), d.remote(), d.headers(),
                d.body(), d.reception());
    }

    private static Delivery signed(String json, Secret secret) throws GeneralSecurityException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.value().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return Deliveries.post(body, Headers.of("Content-Type", "application/json", "User-Agent", "axios/1.6.2", HEADER,
                HexFormat.of().formatHex(mac.doFinal(body))));
    }
}
