package io.hookscope.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.check.CheckName;
import io.hookscope.check.SignatureVerdict;
import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.event.EventReader;
import io.hookscope.event.Money;
import io.hookscope.event.Outcome;
import io.hookscope.event.Summary;
import io.hookscope.event.Unit;
import io.hookscope.event.words.FullText;
import io.hookscope.event.words.Phrase;
import io.hookscope.store.Row;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.Rows;
import io.hookscope.words.Language;
import io.hookscope.words.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

    private static final QueryContext FRAME = new QueryContext(Money.PLAIN, ZoneId.of("Europe/Berlin"),
            Instant.parse("2024-01-15T18:00:00Z"));
    private static final Delivery GOLDEN = Deliveries.json(Deliveries.goldenEnvelope());
    private static final Row ROW = row();

    private static Row row() {
        Summary summary = new EventReader().read(GOLDEN).summary();
        Row row = Rows.succeeded(1).at("2024-01-15T12:20:38.702Z").concluded(SignatureVerdict.Kind.WRONG,
                "wrong secret", 1, 2).row();
        return new Row(12, row.receivedAt(), "POST", "/hooks?a=1", "127.0.0.1:51234", row.reception(), 4400, summary,
                new Answer(500, Duration.ofMillis(1500), "plan"), row.conclusion());
    }

    @ParameterizedTest
    @ValueSource(strings = {"event:redemption.*", "type:redemption.succeeded", "code:always-add*", "CODE:*-5",
            "customer:\"jane doe\"", "campaign:*", "order:ord_*", "id:whs_0e16e42bc6e0c65b57", "id:evred_*",
            "source:wh_*", "source:https://7c1f*", "path:/hooks", "path:/hooks?a=1", "method:post",
            "remote:127.0.0.1:*",
            "amount>50", "amount:60", "amount=60.00", "discount>=10", "status:500", "status>=400", "status:5xx",
            "-status:2xx", "status!=200", "signature:wrong", "signature:\"wrong secret\"", "attempt>1", "attempt:2..",
            "number:12", "took>1s", "took:1.5s", "took:1500", "bytes>4kb", "bytes:4kb", "received:>13:00",
            "received:13:20", "received:today", "received:2024-01-15", "received:>=2024-01-15",
            "received:2024-01-15T12:20:38.702Z", "received:13:20:38", "received:13:20:38.7", "received:13:00..13:20",
            "received:<14:00",
            "-received:yesterday", "received:..today", "is:problem", "is:retry", "-is:flagged", "outcome:succeeded",
            "shape:envelope", "finding:arithmetic", "problem:arith*", "origin:unknown",
            "pointer:/data/order/total_amount=6000", "pointer:/data/order/total_amount=6000.00",
            "pointer:/data/order/total_amount>=6000", "code:*ways*prods*", "code:a*add*-*5", "is:error",
            "pointer:/type=redemption.*", "pointer:/data/campaign", "-pointer:/data/nothing",
            "pointer:/data/order/total_amount!=7000", "pointer:/data/order/customer_id", "jane", "always", "DOE",
            "jan*",
            "\"Jane Doe\"", "\"add prods\" or jane", "prod_0df14b3a6ad8f282a8", "evred_0e25", "13:20:38", "60.00",
            "content-type", "(code:x or code:a*) amount>50", "not (code:x) and -code:y", "", "  ", "*",
            "https://7c1f-81-2-69-142.ngrok-free.app"})
    void findsTheGoldenEvent(String text) {
        assertThat(test(text)).isEqualTo(Match.YES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"event:voucher.*", "code:Always-add", "customer:jane", "amount>60", "amount:0.6",
            "discount>10", "status:200", "status:4xx", "signature:valid", "attempt>2", "took<1s", "took:2s",
            "bytes<4kb", "code:*prods*ways*", "code:*prods*prods*", "code:always*prods-5*5", "code:a*z*5",
            "received:>14:00", "received:yesterday", "received:>2024-01-15", "received:<2024-01-15",
            "is:flagged", "is:refused", "is:unanswered", "outcome:failed", "finding:code", "origin:eu1",
            "pointer:/data/order/total_amount=7000", "pointer:/data/order/total_amount<6000", "pointer:/nothing",
            "pointer:/data/order=x", "\"doe jane\"", "ane.doe", "zzz", "-jane", "jane -always", "nothing or zzz"})
    void doesNotFindTheGoldenEvent(String text) {
        assertThat(test(text)).isEqualTo(Match.NO);
    }

    @Test
    void whatWasClosedWithoutAnAnswerHasNoStatus() {
        Row closed = Rows.succeeded(1).answered(new Answer(0, Duration.ofMillis(2), "plan")).row();
        for (String typed : List.of("status<400", "status<=0", "status:0", "status:..299")) {
            assertThat(ask(typed, closed, Beyond.NOTHING)).as(typed).isEqualTo(Match.NO);
        }
        assertThat(ask("is:unanswered -status:2xx took:2ms", closed, Beyond.NOTHING))
                .isEqualTo(Match.YES);
    }

    @ParameterizedTest
    @CsvSource({"404,YES", "40,YES", "403,NO", "127.0.0.1,YES", "127.0.0.1:51234,YES", "51234,YES", "127.0.0.9,NO",
            "13:20:38,YES", "13:21,NO", "is:error,NO", "is:problem,NO", "is:retry,NO"})
    void aWordIsFoundInWhatTheTableShows(String typed, Match found) {
        Row row = new Row(1, ROW.receivedAt(), "POST", "/", "127.0.0.1:51234", ROW.reception(), 1,
                Rows.succeeded(1).row().summary(), new Answer(404, Duration.ofMillis(2), "plan"),
                Rows.succeeded(1).concluded(SignatureVerdict.Kind.VALID, "valid", 0, 1).row().conclusion());
        assertThat(ask(typed, row, new Opened(Beyond.NOTHING, Deliveries.json("{}"), (_, _) -> Set.of())))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"13:20:38.7,YES", "13:20:38.78,YES", "13:20:38.789,YES", "13:20:38.8,NO", "13:20:38.77,NO",
            "13:20:38.788,NO"})
    void aTimeMeansAllThatIsWrittenSo(String typed, Match found) {
        Row row = Rows.succeeded(1).at("2024-01-15T12:20:38.789Z").row();
        assertThat(ask("received:" + typed, row, Beyond.NOTHING)).isEqualTo(found);
    }

    @Test
    void theBadgeIsFoundByTheWordsOfTheLanguageSpokenAndInEnglish() {
        try {
            Texts.speak(Language.GERMAN);
            for (String typed : List.of("signature:\"falsches secret\"", "signature:falsch*", "signature:wrong",
                    "signature:\"wrong secret\"", "falsches", "\"wrong secret\"")) {
                assertThat(test(typed)).as(typed).isEqualTo(Match.YES);
            }
            assertThat(test("signature:fehlt")).isEqualTo(Match.NO);
            assertThat(test("missgebildet")).isEqualTo(Match.NO);
        } finally {
            Texts.speak(Language.ENGLISH);
        }
        assertThat(Query.read("signature:fehlt", FRAME)).isInstanceOf(Parsed.Wrong.class);
    }

    @Test
    void countsPointsAsPointsAndMoneyInTheSessionsDecimals() {
        Row points = Rows.succeeded(1).amounts(1850, 500, Unit.POINTS).row();
        assertThat(ask("discount:500", points, Beyond.NOTHING)).isEqualTo(Match.YES);
        assertThat(ask("amount:18.5", points, Beyond.NOTHING)).isEqualTo(Match.YES);
        Query yen = read("amount:1850", new QueryContext(new Money(0, ""), FRAME.zone(), FRAME.now()));
        assertThat(yen.test(points, Beyond.NOTHING)).isEqualTo(Match.YES);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"€ | €1234.50", "€ | €1234", "€ | 1234.50", "€ | \u2212€10.00",
            "€ | '\"-€10.00\"'", "€ | €1,234.50", "€ | 1.234,50", "€ | amount:€1,234.50", "€ | amount>$1,000",
            "€ | discount:10,00", "EUR | 1234.50 EUR", "EUR | 1234.50\u00a0EUR", "EUR | '\"1234.50 eur\"'",
            "EUR | '\"1 234.50 EUR\"'", "z\u0142 | 10.00 z\u0142", "'' | €1234.50", "'' | $10.00",
            "'' | 1'234.50"})
    void findsAnAmountAsTheWindowShowsItOrAsPeopleWriteIt(String sign, String typed) {
        assertThat(paid(sign, typed)).isEqualTo(Match.YES);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"€ | €234.50", "€ | $1234.50", "€ | \u2212€1234.50", "EUR | '\"1234.50 USD\"'",
            "EUR | '\"1234 EUR\"'", "'' | 12,345.0", "'' | €"})
    void doesNotFindAnotherAmount(String sign, String typed) {
        assertThat(paid(sign, typed)).isEqualTo(Match.NO);
    }

    private static Match paid(String sign, String typed) {
        Row row = Rows.succeeded(1).amounts(123450, 1000, Unit.MONEY).row();
        Beyond silent = new Opened(Beyond.NOTHING, Deliveries.post(new byte[0], Headers.of()), (_, _) -> Set.of());
        return read(typed, new QueryContext(new Money(2, sign), FRAME.zone(), FRAME.now())).test(row, silent);
    }

    @ParameterizedTest
    @CsvSource({"Jose\u0301, Jos\u00e9", "Jos\u00c9, jose\u0301", "\u1112\u1161\u11ab, \ud55c",
            "\ud55c, \u1112\u1161\u11ab",
            "Vie\u0323\u0302t, vi\u1ec7t"})
    void findsALetterWithItsMarksHoweverTheyAreWrittenInFactsAndContent(String told, String typed) {
        Delivery delivery = Deliveries.json("""
                {"redemption":{"id":"r_1","status":"SUCCEEDED","order":{"id":"%1$s"}},"voucher":{"id":"v_1","code":"%1$s"},
                "customer":{"name":"%1$s"}}""".formatted(told));
        Row row = new Row(1, delivery.receivedAt(), "POST", "/", "127.0.0.1:1", delivery.reception(), 100,
                new EventReader().read(delivery).summary(), null, null);
        assertThat(row.summary().customer()).isEqualTo(told);
        Beyond silent = new Opened(Beyond.NOTHING, Deliveries.json("{}"), (_, _) -> Set.of());
        for (String fact : List.of("customer:", "code:", "code:*", "")) {
            assertThat(ask(fact + typed, row, silent)).as(fact).isEqualTo(Match.YES);
        }
        Beyond opened = new Opened(Beyond.NOTHING, delivery, (_, _) -> Set.of());
        for (String asked : List.of("\"%s\"", "pointer:/customer/name=%s", "pointer:/customer/name=*%s")) {
            assertThat(ask(asked.formatted(typed), ROW, opened)).as(asked).isEqualTo(Match.YES);
        }
        assertThat(ask("note:" + typed, row, new Beyond() {
            @Override
            public String note(long seq) {
                return told;
            }
        })).isEqualTo(Match.YES);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"οδος | ΟΔΟΣ", "ΟΔΟΣ | οδος", "οδοσ | οδος", "μάς | Σ", "μάς | ς", "μάς | σ",
            "ΜΆΣ | ς", "Maſs | mass", "Mass | maſs"})
    void findsALetterInEachOfItsFormsInFactsAndContent(String told, String typed) {
        String body = "{\"redemption\":{\"id\":\"r_1\",\"status\":\"SUCCEEDED\"},\"customer\":{\"name\":\"%s\"}}"
                .formatted(told);
        Delivery delivery = Deliveries.json(body);
        Row row = new Row(1, delivery.receivedAt(), "POST", "/", "127.0.0.1:1", delivery.reception(), 100,
                new EventReader().read(delivery).summary(), null, null);
        assertThat(ask(typed, row, new Opened(Beyond.NOTHING, Deliveries.json("{}"), (_, _) -> Set.of())))
                .as("in the customer's name").isEqualTo(Match.YES);
        for (String asked : List.of("customer:*" + typed, "pointer:/customer/name=*" + typed)) {
            assertThat(ask(asked, row, new Opened(Beyond.NOTHING, delivery, (_, _) -> Set.of()))).as(asked)
                    .isEqualTo(Match.YES);
        }
        if (typed.length() > 1) {
            Row bare = Rows.succeeded(1).row();
            assertThat(ask(typed, bare, new Opened(Beyond.NOTHING, delivery, (_, _) -> Set.of())))
                    .as("in the body").isEqualTo(Match.YES);
            assertThat(ask("pointer:/customer/name=" + typed, bare,
                    new Opened(Beyond.NOTHING, delivery, (_, _) -> Set.of()))).isEqualTo(Match.YES);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"took<=3ms", "took:3ms", "took:..3ms", "took<=3.4ms", "took>=3ms"})
    void upToALengthIsUpToAllThatIsWrittenSo(String typed) {
        Row row = Rows.succeeded(1).answered(new Answer(200, Duration.ofNanos(3_400_000), "200 at once")).row();
        assertThat(ask(typed, row, Beyond.NOTHING)).isEqualTo(Match.YES);
        Row longer = row.answered(new Answer(200, Duration.ofNanos(4_000_000), "200 at once"));
        assertThat(ask("took<=3ms", longer, Beyond.NOTHING)).isEqualTo(Match.NO);
        assertThat(ask("bytes<=4kb", ROW, Beyond.NOTHING)).isEqualTo(Match.YES);
        assertThat(ask("amount<=59.99", ROW, Beyond.NOTHING)).isEqualTo(Match.NO);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"EUR | amount:\"60.00 EUR\"", "EUR | amount:\"60.00\u00a0EUR\"",
            "EUR | amount:\"60,00 eur\"", "EUR | amount:\"60.00 EUR\"..\"61.00 EUR\"", "€ | amount:€60.00",
            "EUR | discount>=\"9.99 EUR\"", "A$ | amount:\"60.00 A$\"", "kr | amount:\"60.00 kr\""})
    void anAmountIsReadAsACellShowsIt(String sign, String typed) {
        QueryContext frame = new QueryContext(new Money(2, sign), FRAME.zone(), FRAME.now());
        assertThat(read(typed, frame).test(ROW, Beyond.NOTHING)).isEqualTo(Match.YES);
    }

    @Test
    void theSignOfAnotherCurrencyIsAFlaw() {
        assertThat(Query.read("amount:\"60.00 USD\"", new QueryContext(new Money(2, "EUR"), FRAME.zone(), FRAME.now())))
                .isInstanceOf(Parsed.Wrong.class);
    }

    @Test
    void anEmptyValueCanBeAskedFor() {
        Delivery delivery = Deliveries.json("{\"a\":\"\",\"b\":\"x\",\"c\":null}");
        var opened = new Opened(Beyond.NOTHING, delivery, (_, _) -> Set.of());
        Row row = Rows.succeeded(1).row();
        assertThat(ask("pointer:/a=\"\"", row, opened)).isEqualTo(Match.YES);
        assertThat(ask("pointer:/b!=\"\"", row, opened)).isEqualTo(Match.YES);
        assertThat(ask("pointer:/b=\"\"", row, opened)).isEqualTo(Match.NO);
        assertThat(ask("pointer:/c=\"\"", row, opened)).isEqualTo(Match.NO);
        assertThat(Query.read("pointer:/a=", FRAME)).isInstanceOf(Parsed.Wrong.class);
        assertThat(Query.read("pointer:\"/a=\"", FRAME)).isInstanceOf(Parsed.Read.class);
    }

    @Test
    void aNumberThatIsTooLongToBeOneIsAskedForAsItWasSent() {
        Delivery delivery = Deliveries.json("{\"a\":" + "9".repeat(10_001) + ",\"b\":1e99999999999}");
        var opened = new Opened(Beyond.NOTHING, delivery, (_, _) -> Set.of());
        Row row = Rows.succeeded(1).row();
        assertThat(ask("pointer:/a>5", row, opened)).isEqualTo(Match.NO);
        assertThat(ask("pointer:/a=99*", row, opened)).isEqualTo(Match.YES);
        assertThat(ask("pointer:/b=1e99999999999", row, opened)).isEqualTo(Match.YES);
    }

    @ParameterizedTest
    @CsvSource({"00:29:59,NO", "00:30:00,YES", "00:30:59,YES", "01:30:00,YES", "01:30:59,YES", "01:31:00,NO"})
    void aTimeThatIsThereTwiceIsFoundBothTimes(String utc, Match found) {
        Row row = Rows.succeeded(1).at("2024-10-27T" + utc + "Z").row();
        assertThat(ask("received:2024-10-27T02:30", row, Beyond.NOTHING)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"02:30,01:00:00,NO", "02:30,01:30:00,NO", "02:30..03:30,01:00:00,YES", "02:30..03:30,01:29:00,YES",
            "02:00..03:10,01:05:00,YES", "01:30..02:30,00:59:59,YES", "01:30..02:30,01:00:00,NO",
            ">02:30,01:00:00,YES", ">02:30,00:59:59,NO", ">=02:59,01:00:00,YES", "<=02:30,01:00:00,NO",
            "<02:30,00:59:59,YES", "<02:30,01:00:00,NO"})
    void aTimeThatIsNotThereIsWhereTheClocksGoForward(String asked, String utc, Match found) {
        Row row = Rows.succeeded(1).at("2024-03-31T" + utc + "Z").row();
        String dated = asked.replaceAll("(\\d\\d:)", "2024-03-31T$1");
        assertThat(ask("received:" + dated, row, Beyond.NOTHING)).as(dated).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Yılmaz | YI*", "Yılmaz | \"yilmaz\"", "Maſs | mas*", "mass | maſ*",
            "𐐨bc | 𐐀B*",
            "𐐀bc | 𐐨bc", "İzmir | İz*", "izmir | İzmir", "a\ud83db | a*", "٣ | ٣*"})
    void aValueIsFoundByItsWordsWheneverItIsLikeWhatIsAsked(String told, String typed) {
        Delivery delivery = Deliveries.json("{\"a\":\"" + told.replace("\ud83d", "\\ud83d") + "\"}");
        var opened = new Opened(Beyond.NOTHING, delivery, (_, _) -> Set.of());
        assertThat(ask("pointer:/a=" + typed, Rows.succeeded(1).row(), opened)).isEqualTo(Match.YES);
    }

    @Test
    void aFactIsFoundAsItIsWritten() {
        Row row = Rows.succeeded(1).of("A", null, "İzmir").row();
        var silent = new Opened(Beyond.NOTHING, Deliveries.json("{}"), (_, _) -> Set.of());
        assertThat(ask("İzmir", row, silent)).isEqualTo(Match.YES);
        assertThat(ask("izmir", row, silent)).isEqualTo(Match.YES);
    }

    @Test
    void ofABodyThatIsNotIndexedToItsEndWordsDenyNothing() {
        String body = "{\"pad\":\"" + "x ".repeat(FullText.MOST_CHARACTERS / 2) + "\",\"a\":\"needle\"}";
        var opened = new Opened(Beyond.NOTHING, Deliveries.json(body), (_, _) -> Set.of());
        Row row = Rows.succeeded(1).row();
        assertThat(opened.says(1, Phrase.of("needle"))).isEqualTo(Match.NO);
        assertThat(ask("pointer:/a=needle", row, opened)).isEqualTo(Match.YES);
        assertThat(ask("pointer:/a=other", row, opened)).isEqualTo(Match.NO);
        assertThat(new Opened(Beyond.NOTHING, GOLDEN, (_, _) -> Set.of()).says(1, FullText.GOES_ON))
                .isEqualTo(Match.NO);
    }

    @Test
    void doesNotKnowWhatOnlyTheContentTells() {
        Row row = Rows.succeeded(1).concluded(SignatureVerdict.Kind.VALID, "valid", 1, 1).row();
        for (String text : List.of("hello", "origin:eu1", "finding:json", "pointer:/a=b", "-hello", "hello code:*")) {
            assertThat(ask(text, row, Beyond.NOTHING)).as(text).isEqualTo(Match.UNKNOWN);
        }
        for (String text : List.of("hello code:nope", "-(hello or code:*)")) {
            assertThat(ask(text, row, Beyond.NOTHING)).as(text).isEqualTo(Match.NO);
        }
        Row clean = Rows.succeeded(1).concluded(SignatureVerdict.Kind.VALID, "valid", 0, 1).row();
        assertThat(ask("finding:json", clean, Beyond.NOTHING)).as("no finding at all").isEqualTo(Match.NO);
    }

    @Test
    void readsEveryExampleOfItsHelp() {
        for (Field field : Field.values()) {
            assertThat(Query.read(field.example(), FRAME)).as(field.example()).isInstanceOf(Parsed.Read.class);
            assertThat(field.meaning()).isNotBlank();
            assertThat(Field.of(field.word())).contains(field);
        }
    }

    @Test
    void tellsAnAddressOfVoucherify() {
        Delivery forwarded = Deliveries.post("{}".getBytes(), Headers.of("X-Forwarded-For", "34.247.197.22"));
        Row row = Rows.succeeded(1).event("x", Outcome.OTHER).row();
        assertThat(ask("origin:eu1", row, new Opened(Beyond.NOTHING, forwarded, (_, _) -> Set.of())))
                .isEqualTo(Match.YES);
    }

    @Test
    void offersFieldsAndValuesWhereTheCursorStands() {
        Completion.Known known = field -> field == Field.CUSTOMER ? List.of("Jane Doe", "M. Rossi") : List.of();
        assertThat(choices("amount>5 ca", known)).containsExactly("campaign:");
        assertThat(choices("-st", known)).containsExactly("status>");
        assertThat(choices("(is:un", known)).containsExactly("unread", "unanswered");
        assertThat(choices("customer:ja", known)).containsExactly("\"Jane Doe\"");
        assertThat(choices("customer:\"Jane D", known)).containsExactly("\"Jane Doe\"");
        assertThat(choices("signature:", known)).contains("wrong", "no-secret");
        assertThat(choices("jane ", known)).isEmpty();
        assertThat(choices("customer!=ja", known)).containsExactly("\"Jane Doe\"");
        assertThat(choices("customer:!=", known)).hasSize(2);
        assertThat(choices("customer!", known)).isEmpty();
        Completion completion = Completion.at("a customer:ja b", 13, known);
        assertThat(completion.with(completion.choices().getFirst(), "a customer:ja b"))
                .isEqualTo("a customer:\"Jane Doe\" b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"customer:\"Jan^\"              | customer:\"Jane Doe\"",
            "customer:^\"M. Rossi\" b        | customer:\"Jane Doe\" b", "customer:^ b | customer:\"Jane Doe\" b",
            "(customer:\"Jan^e D\") x       | (customer:\"Jane Doe\") x",
            "customer:\"Jan^ code:\"X\"      | customer:\"Jane Doe\" code:\"X\"",
            "customer:\"Jan\"^ code:\"X\"    | customer:\"Jane Doe\" code:\"X\"",
            "code:\"a\\\"b\" customer!=Jan^ b | code:\"a\\\"b\" customer!=\"Jane Doe\" b"})
    void aChoiceReplacesAllOfWhatStandsInQuotationMarks(String typed, String then) {
        int cursor = typed.indexOf('^');
        String text = typed.replace("^", "");
        Completion completion = Completion.at(text, cursor, _ -> List.of("Jane Doe"));
        assertThat(completion.with(completion.choices().getFirst(), text)).isEqualTo(then);
        assertThat(Query.read(then, FRAME)).isInstanceOf(Parsed.Read.class);
    }

    private static List<String> choices(String text, Completion.Known known) {
        return Completion.at(text, text.length(), known).choices().stream().map(Completion.Choice::text).toList();
    }

    private static Match test(String text) {
        return ask(text, ROW, new Opened(Beyond.NOTHING, GOLDEN,
                (_, _) -> Set.of(CheckName.ARITHMETIC)));
    }

    private static Match ask(String text, Row row, Beyond beyond) {
        return read(text, FRAME).test(row, beyond);
    }

    private static Query read(String text, QueryContext frame) {
        return switch (Query.read(text, frame)) {
            case Parsed.Read(Query query) -> query;
            case Parsed.Wrong(Flaw flaw) -> throw new AssertionError(flaw.toString());
        };
    }
}
