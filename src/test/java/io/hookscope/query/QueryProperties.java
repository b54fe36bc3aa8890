package io.hookscope.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.check.CheckName;
import io.hookscope.check.SignatureVerdict;
import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.event.Money;
import io.hookscope.event.Outcome;
import io.hookscope.event.Unit;
import io.hookscope.store.Row;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.Rows;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** Queries against a plain evaluation that shares nothing with theirs: each piece of a query brings its own lambda. */
class QueryProperties {

    private static final QueryContext FRAME = new QueryContext(Money.PLAIN, ZoneOffset.UTC,
            Instant.parse("2024-01-15T18:00:00Z"));
    private static final String[] CODES = {"Always-add-5", "ALWAYS-ADD-6", "GIFT-8812", "summer 24", "a*b", "5"};
    private static final String[] CUSTOMERS = {"Jane Doe", "jane.doe@example.com", "M. Rossi", "José \"J\" Núñez"};
    private static final String[] REGIONS = {"EMEA", "emea north", "APAC", "500", "true", "x-y"};

    /** A delivery as the plain evaluation sees it: what was put into it. */
    private record Case(Row row, Delivery delivery, @Nullable String code, String customer, String region, int cents,
            int status, int attempt, long micros, Instant at, boolean flagged, Set<CheckName> findings) {}

    /** A query with what it should find. */
    private record Node(String text, Predicate<Case> holds) {}

    @Property(tries = 400)
    void findsWhatAPlainEvaluationFinds(@ForAll Random random) {
        Node node = node(random, 3);
        Parsed parsed = Query.read(node.text(), FRAME);
        assertThat(parsed).as(node.text()).isInstanceOf(Parsed.Read.class);
        Query query = ((Parsed.Read) parsed).query();
        for (int i = 0; i < 25; i++) {
            Case one = delivery(random, i + 1);
            Match said = query.test(one.row(), opened(one));
            assertThat(said).as("%s of %s", node.text(), one).isEqualTo(Match.of(node.holds().test(one)));
            Match guessed = query.test(one.row(), flags(one));
            assertThat(guessed == Match.UNKNOWN || guessed == said).as("%s without content", node.text()).isTrue();
        }
    }

    private static Node node(Random random, int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return leaf(random);
        }
        Node a = node(random, depth - 1);
        Node b = node(random, depth - 1);
        return switch (random.nextInt(5)) {
            case 0 -> new Node("(" + a.text() + ") " + pick(random, "AND ", "and  ", "") + "(" + b.text() + ")",
                    a.holds().and(b.holds()));
            case 1 -> new Node("( " + a.text() + " or " + b.text() + ")", a.holds().or(b.holds()));
            case 2 -> new Node(pick(random, "not ", "-", "NOT -not ") + "(" + a.text() + ")", a.holds().negate());
            case 3 -> {
                Node c = leaf(random);
                Node d = leaf(random);
                Node e = leaf(random);
                yield new Node("(" + c.text() + " " + d.text() + " OR " + e.text() + ")",
                        c.holds().and(d.holds()).or(e.holds()));
            }
            default -> a;
        };
    }

    private static Node leaf(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> code(random);
            case 1 -> {
                String wanted = pick(random, CUSTOMERS);
                yield new Node("customer:" + Completion.quoted(recased(random, wanted)),
                        c -> c.customer().equalsIgnoreCase(wanted));
            }
            case 2 -> amount(random);
            case 3 -> {
                int hundred = 2 + random.nextInt(4);
                yield new Node("status:" + hundred + "xx", c -> c.status() / 100 == hundred);
            }
            case 4 -> {
                int low = random.nextInt(5);
                yield new Node("attempt:" + low + "..3", c -> c.attempt() >= low && c.attempt() <= 3);
            }
            case 5 -> {
                int ms = random.nextInt(12);
                yield new Node("took:" + ms + "ms", c -> c.micros() / 1000 == ms);
            }
            case 6 -> {
                LocalTime time = LocalTime.of(12 + random.nextInt(2), random.nextInt(60));
                yield new Node("received:>" + time, c -> c.at().isAfter(FRAME.now())
                        || c.at().atZone(ZoneOffset.UTC).toLocalTime().isAfter(time));
            }
            case 7 -> new Node("is:flagged", Case::flagged);
            case 8 -> region(random);
            case 9 -> {
                CheckName check = CheckName.values()[random.nextInt(4)];
                yield new Node("finding:" + check.word(), c -> c.findings().contains(check));
            }
            case 10 -> {
                String word = pick(random, "always", "jane", "emea", "doe@", "rossi", "hookz", "wrong", "núñez");
                yield new Node(recased(random, word) + pick(random, "", "*"), c -> found(c, word));
            }
            default -> new Node("\"" + "region emea" + "\"", c -> c.region().toLowerCase(Locale.ROOT)
                    .startsWith("emea"));
        };
    }

    private static Node code(Random random) {
        String glob = pick(random, "always*", "*-*-5", "gift-8812", "*", "*a*", "a*6*", "\"a*b\"", "\"summer 24\"",
                "s*4",
                "5");
        String regex = glob.startsWith("\"")
                ? Pattern.quote(glob.replace("\"", ""))
                : glob.replace("-", "\\-").replace("*", ".*");
        Pattern pattern = Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
        boolean other = random.nextBoolean();
        return new Node("code" + (other ? "!=" : pick(random, ":", "=")) + glob,
                c -> other != (c.code() != null && pattern.matcher(c.code()).matches()));
    }

    private static Node amount(Random random) {
        int cents = random.nextInt(300);
        String typed = cents / 100 + "." + (cents % 100 < 10 ? "0" : "") + cents % 100;
        return switch (random.nextInt(5)) {
            case 0 -> new Node("amount>" + typed, c -> c.cents() > cents);
            case 1 -> new Node("amount:>=" + typed, c -> c.cents() >= cents);
            case 2 -> new Node("amount<" + typed, c -> c.cents() >= 0 && c.cents() < cents);
            case 3 -> new Node("amount:<=" + typed, c -> c.cents() >= 0 && c.cents() <= cents);
            default -> new Node("amount:" + typed, c -> c.cents() == cents);
        };
    }

    private static Node region(Random random) {
        String wanted = pick(random, REGIONS);
        return switch (random.nextInt(3)) {
            case 0 -> new Node("pointer:/data/region=" + Completion.quoted(recased(random, wanted)),
                    c -> c.region().equalsIgnoreCase(wanted));
            case 1 -> new Node("pointer:/data/region=e*", c -> c.region().toLowerCase(Locale.ROOT).startsWith("e"));
            default -> new Node("pointer:/data/cents>=150", c -> c.cents() >= 150);
        };
    }

    /** A word of free text: in a fact anywhere, or at the beginning of a word of the content. */
    private static boolean found(Case c, String word) {
        String facts = c.row().summary().label() + "\n" + c.code() + "\n" + c.customer() + "\n/hooks\n"
                + c.row().conclusion().signature().label();
        String content = "content-type application/json data region cents " + c.cents() + " " + c.region();
        boolean inContent = List.of(content.toLowerCase(Locale.ROOT).split("[ /]")).stream()
                .anyMatch(w -> w.startsWith(word.replace("@", "")));
        return facts.toLowerCase(Locale.ROOT).contains(word) || inContent;
    }

    private static Case delivery(Random random, long seq) {
        String code = random.nextInt(5) == 0 ? null : pick(random, CODES);
        String customer = pick(random, CUSTOMERS);
        String region = pick(random, REGIONS);
        int cents = random.nextInt(4) == 0 ? -1 : random.nextInt(300);
        int status = 200 + 50 * random.nextInt(8);
        int attempt = 1 + random.nextInt(5);
        long micros = random.nextInt(12_000);
        Instant at = Deliveries.RECEIVED.plusSeconds(random.nextInt(5_000) - 1_000);
        Set<CheckName> findings = random.nextInt(3) == 0
                ? Set.of()
                : Set.of(CheckName.values()[random.nextInt(4)]);
        Row row = Rows.succeeded(seq).event("redemption.succeeded", Outcome.SUCCEEDED).of(code, null, customer)
                .amounts(cents < 0 ? null : cents, null, Unit.MONEY)
                .concluded(SignatureVerdict.Kind.WRONG, "wrong secret", findings.size(), attempt)
                .answered(new Answer(status, Duration.ofNanos(micros * 1000), "plan")).at(at.toString()).row();
        Delivery delivery = Deliveries.post(
                ("{\"data\":{\"region\":\"" + region + "\",\"cents\":" + cents + "}}")
                        .getBytes(StandardCharsets.UTF_8),
                Headers.of("Content-Type", "application/json"));
        return new Case(row, delivery, code, customer, region, cents, status, attempt, micros, at,
                random.nextBoolean(), findings);
    }

    private static Beyond flags(Case one) {
        return new Beyond() {
            @Override
            public boolean flagged(long seq) {
                return one.flagged();
            }
        };
    }

    private static Beyond opened(Case one) {
        return new Opened(flags(one), one.delivery(), (_, _) -> one.findings());
    }

    private static String recased(Random random, String text) {
        var chars = new ArrayList<String>();
        text.chars().forEach(c -> chars.add(random.nextBoolean()
                ? Character.toString(Character.toUpperCase(c))
                : Character.toString(c)));
        return String.join("", chars);
    }

    private static String pick(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }
}
