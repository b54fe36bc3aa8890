package io.hookscope.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Body;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Header;
import io.hookscope.delivery.Headers;
import io.hookscope.delivery.Reception;
import io.hookscope.event.EventReader;
import io.hookscope.exchange.parcel.Attached;
import io.hookscope.exchange.parcel.Parcel;
import io.hookscope.exchange.redact.Redaction;
import io.hookscope.exchange.redact.Redaction.Codes;
import io.hookscope.exchange.redact.Redaction.Metadata;
import io.hookscope.exchange.redact.Redaction.Paths;
import io.hookscope.exchange.redact.RedactionKey;
import io.hookscope.exchange.redact.Redactor;
import io.hookscope.testing.Deliveries;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    /** The same key each time: a random pseudonym may hold, once in a while, a piece of what it stands for. */
    private final RedactionKey key;
    private final Redactor redactor;

    RedactionTest(@TempDir Path folder) throws Exception {
        key = RedactionKey.read(Files.writeString(folder.resolve("own.key"), "the same pseudonyms in each run"));
        redactor = new Redactor(new Redaction(key, Metadata.KEPT));
    }

    @Test
    void onlyTheValuesChangeAndEveryOtherByteStays() {
        String body = """
                { "customer" : {"name":"Jane \\"JD\\" Doe", "email":"jane@example.com","id":"cust_1",
                \t"metadata":{"lang":"en","n":1.50}},  "amount": 7.0e1, "note":"ask jane@example.com\\u0021" }
                """;

        assertThat(redact(body)).matches("""
                (?s)\\{ "customer" : \\{"name":"Person [0-9a-f]{12}", "email":"(person-[0-9a-f]{12}@redacted.invalid)","id":"cust_1",
                \t"metadata":\\{"lang":"en","n":1.50\\}\\},  "amount": 7.0e1, "note":"ask \\1!" \\}
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"customer\":{\"name\":\"Jane Doe\"}}", "{\"holder\":{\"name\":\"Jane Doe\"}}",
            "{\"a\":[{\"object\":\"customer\",\"x\":{},\"name\":\"Jane Doe\"}]}",
            "{\"a\":{\"name\":\"Jane Doe\",\"email\":null}}", "{\"customers\":[[{\"name\":\"Jane Doe\"}]]}",
            "{\"firstName\":\"Jane Doe\"}", "{\"customer\":\"Jane Doe\"}", "{\"Customer_Name\":\"Jane Doe\"}",
            "{\"customer\":{\"name\":\"J\\u0061ne Doe\"}}", "{\"customer\":{\"metadata\":{\"name\":\"Jane Doe\"}}}",
            "{\"text\":\"for jane doe.\",\"customer\":{\"name\":\"Jane Doe\"}}",
            "{\"customer\":{\"name\":\"Jane Doe\",\"name\":\"Jane Doe\"}}",
            "{\"customer\":{\"description\":\"Jane Doe\",\"address\":{\"line_1\":\"Jane Doe\",\"to\":[\"Jane Doe\"]}}}",
            "{\"customer\":{\"name\":{\"first\":\"Jane\",\"last\":\"Doe\"}}}",
            "{\"full_name\":{\"parts\":[\"Jane\",{\"last\":\"Doe\"}]}}",
            "{\"text\":\"for Jane Doe\",\"customer\":{\"name\":{\"first\":\"Jane\",\"last\":\"Doe\"}}}",
            "{\"customer\":{\"name\":\"{\\\"nick\\\":\\\"Jane\\\"}\"}}",
            "{\"full_name\":{\"parts\":\"[\\\"Jane\\\"]\"}}",
            "{\"customer\":{\"address\":{\"to\":\"{\\\"x\\\":\\\"Jane\\\"}\"}}}",
            "{\"email\":\"jane at doe\"}", "{\"shipping_address\":{\"name\":\"Jane Doe\"}}",
            "{\"billingAddress\":\"Jane Doe\"}"})
    void aPersonsNameGoesWhereverItStands(String body) {
        assertThat(redact(body)).doesNotContainIgnoringCase("jane").doesNotContainIgnoringCase("doe")
                .doesNotContain("\\u0061");
    }

    @Test
    void whatNamesThingsStays() {
        String body = """
                {"campaign":{"name":"Jane Doe"},"api_key":{"name":"Server side"},"user":{"id":"u_1"},
                "customer":{"id":"cust_1","source_id":"Jane_Doe","object":"customer","birthdate":null}}
                """;

        assertThat(redact(body)).isEqualTo(body);
    }

    @Test
    void telephoneAddressAndBirthdateGo() {
        String body = """
                {"customer":{"phone":"+48 123 456 789","birthdate":"1990-05-17","address":{"city":"Leeds","postal_code":27001},
                "mobile":48123456789}}""";

        assertThat(redact(body)).matches("""
                \\{"customer":\\{"phone":"\\+000\\d{9}","birthdate":"(19|20)\\d\\d-\\d\\d-\\d\\d",\
                "address":\\{"city":"redacted-[0-9a-f]{12}","postal_code":\\d{5}},
                "mobile":\\d{11}}}""").doesNotContain("27001", "48123456789", "1990-05-17");
    }

    @Test
    void whatStandsInPartsGoesPartByPartAndItsTypeStays() {
        assertThat(
                redact("{\"phone\":{\"type\":\"work\",\"os\":\"iOS 17\",\"area\":\"030\",\"number\":\"123 456 789\"},"
                        + "\"birthday\":{\"year\":1990,\"month\":\"05\"},\"until\":\"2026-05-31\","
                        + "\"campaign\":{\"name\":{\"en\":\"Spring\"}}}"))
                .contains("\"type\":\"work\",\"os\":\"iOS 17\"", "{\"name\":{\"en\":\"Spring\"}}", "2026-05-31")
                .doesNotContain("\"030\"", "123 456", "1990", "\"05\"");
    }

    @Test
    void credentialsGoFromTheFragmentsOfUrlsToo() {
        assertThat(redact(
                "{\"a\":\"https://a.example/cb#access_token=w0rd1&x=1\",\"b\":\"https://a.example/?q=1#id_token=w0rd2\","
                        + "\"c\":\"https://a.example/guide#part-2\",\"d\":\"https://a.example/guide?q=1#part-2\"}"))
                .doesNotContain("w0rd").contains("&x=1\"", "?q=1#id_token=", "/guide#part-2\"", "?q=1#part-2\"");
    }

    @Test
    void addressesOfMailGoFromNamesAndTargetsAndHeadersToo() {
        var delivery = new Delivery(Deliveries.RECEIVED, "POST",
                "/hooks/jane%40example.com?x=1&email=jane%40example.com&API_Key=k&q=a%20b&flag", "HTTP/1.1", "",
                Headers.of("From", "Jane <jane@example.com>", "Referer",
                        "https://u:p@h.example/?token=w0rd-of-passage&x=%2F"),
                Deliveries.json(
                        "{\"jane@example.com\":1,\"u\":\"https://me:pw@h.example/x?token=w0rd-of-passage&b=%2F\"}")
                        .body(),
                Reception.WHOLE);

        Delivery redacted = redactor.redact(parcel(delivery)).delivery();

        String mail = "person-[0-9a-f]{12}%40redacted.invalid";
        assertThat(redacted.target()).matches("/hooks/" + mail + "\\?x=1&email=" + mail
                + "&API_Key=redacted-[0-9a-f]{12}&q=a%20b&flag");
        assertThat(redacted.headers().first("From").orElseThrow()).matches("Jane <person-.{12}@redacted.invalid>");
        assertThat(redacted.headers().first("Referer").orElseThrow()).contains("&x=%2F").doesNotContain("u:p", "w0rd");
        assertThat(text(redacted)).contains("&b=%2F\"").doesNotContain("jane", "me:pw", "w0rd");
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whatIsMadeToTakeLongTakesNoLonger() {
        String letters = "{\"a\":\"" + "a".repeat(1 << 20) + " @\"}";
        assertThat(redact(letters)).isEqualTo(letters);
        assertThat(redact("{\"a\":\"a@b" + ".b".repeat(1 << 19) + "\"}"))
                .matches("\\{\"a\":\"person-[0-9a-f]{12}@redacted.invalid\"}");
        String people = IntStream.range(0, 10_000)
                .mapToObj(
                        "{\"name\":\"Jane Doe %1$d\",\"email\":\"j%1$d@x.org\",\"note\":\"see Jane Doe %1$d\"}"::formatted)
                .collect(Collectors.joining(",", "[", "]"));
        String masked = redact(people);
        assertThat(masked.toLowerCase(Locale.ROOT).indexOf("jane")).isNegative();
        assertThat(masked.substring(masked.lastIndexOf('{'))).matches(".*\"note\":\"see Person [0-9a-f]{12}\".*");
    }

    @Test
    void credentialsGoFromUrlsWithinTextsAndFromThoseWithoutAHost() {
        assertThat(redact("{\"note\":\"see https://x.example/a?token=INTEXT1, then\",\"rel\":\"/a?token=REL1&b=2\","
                + "\"deep\":\"/a?next=%2Fb%3Ftoken%3DDEEP1\"}"))
                .doesNotContain("INTEXT1", "REL1", "DEEP1").contains("see https://x.example/a?token=", " then",
                        "\"/a?token=", "&b=2");
        String nested = "{\"a\":\"" + "/?a=".repeat(100_000) + "\"}";
        assertThat(redact(nested)).startsWith("{\"a\":\"/?a=");
    }

    @Test
    void whyItWasAnsweredSoTellsNoMore() {
        var delivery = Deliveries
                .json("{\"data\":{\"customer\":{\"name\":\"Jane Roe\",\"email\":\"jane.roe@example.com\"}}}");
        var answer = new Answer(500, Duration.ofMillis(1),
                "500 for /data/customer/email = jane.roe@example.com, http://127.0.0.1:1/h?token=FWD1 answered Jane Roe");
        var parcel = new Parcel(1, delivery, answer, new EventReader().read(delivery).summary(), null,
                Attached.NOTHING, "");

        assertThat(redactor.redact(parcel).answer()).extracting(Answer::why).asString()
                .startsWith("500 for /data/customer/email = ").doesNotContain("jane.roe", "FWD1", "Jane Roe");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            500 for path /s3cret/in and /note = gift for mum   | 500 for path \u2022\u2022\u2022
            500 for event redemption.* and path *s3cret        | 500 for event redemption.* and path \u2022\u2022\u2022
            500 (1 of 2), then 200 for /data/note = s3cret     | 500 (1 of 2), then 200 for /data/note = \u2022\u2022\u2022
            500 (1 of 2), then 200                             | 500 (1 of 2), then 200
            200 at once                                        | 200 at once
            """)
    void anExportTellsNoMoreOfAResponsePlanThanTheScreenInPresentationMode(String why, String told) {
        var answer = new Answer(500, Duration.ofMillis(1), why);
        for (String body : List.of("{\"a\":1}", "", "no JSON")) {
            var delivery = Deliveries.json(body);
            var parcel = new Parcel(1, delivery, answer, new EventReader().read(delivery).summary(), null,
                    Attached.NOTHING, "");
            assertThat(redactor.redact(parcel).answer()).extracting(Answer::why).isEqualTo(told);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"+48 123 456 789", "+48123456789", "+1 (555) 123-4567", "+1.555.123.4567",
            "+44 (0)20 7946 0958", "(+48) 123-456-789", "tel:+48123456789", "tel:0301234567",
            "home-tel:0301234567"})
    void aTelephoneNumberAsItIsCalledFromAbroadGoesFromFreeText(String number) {
        assertThat(redact("{\"note\":\"call " + number + ", 5 items, 2026-11-28\"}")).matches(
                "\\{\"note\":\"call ((home-)?tel:)?\\(?\\+000\\d{9}, 5 items, 2026-11-28\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"order 1234567890123", "ord-+12", "+1234567 points", "12+3456789012", "+1234567890.50",
            "2026-11-28T10:00:00+0200", "a/+123456789012=", "+000123456789",
            "hotel:1234567890", "+1234567890123456", "1234567890 +5", "+12345678901234a"})
    void whatOnlyHasDigitsStays(String text) {
        String body = "{\"note\":\"" + text + "\",\"id\":\"" + text + "\"}";

        assertThat(redact(body)).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tel. 030 1234567", "tel: 030/123-4567", "Phone: 555-123-4567", "fax: 0301234567",
            "mobile: (0171) 1234567"})
    void aTelephoneNumberBehindTheWordForItGoes(String text) {
        assertThat(redact("{\"note\":\"" + text + ", 5 items\"}"))
                .matches("\\{\"note\":\"(?i)(tel|phone|fax|mobile)\\.?:? \\+000\\d{9}, 5 items\"}");
    }

    @Test
    void aTelephoneNumberAsItIsWrittenInNorthAmericaAloneGoes() {
        assertThat(redact("{\"note\":\"call (555) 123-4567.\"}")).matches("\\{\"note\":\"call \\+000\\d{9}\\.\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"phone 2 of 3", "by phone 2026-11-28", "phone case 12345678901", "hotel 1234567890",
            "mobile: 12345", "(555) 123", "item (123) 456-78901", "telephone 12345678901234567890",
            "mobiles 1234567890",
            "Phone 12345678", "Tel. 1234567a", "H\u00f4tel 12345678", "i-fax 12345678", "telefonica 12345678",
            "TEL12345678"})
    void aNumberThatAWordForTelephonesOnlyStandsNearStays(String text) {
        String body = "{\"note\":\"" + text + "\"}";

        assertThat(redact(body)).isEqualTo(body);
    }

    @Test
    void anAddressInANameGoesWhateverQuotesStandInIt() {
        assertThat(redact("{\"a \\\"jane@example.com\\\" b \\\\\":1,\"c\":2}"))
                .matches("\\{\"a \\\\\"person-[0-9a-f]{12}@redacted.invalid\\\\\" b \\\\\\\\\":1,\"c\":2}");
    }

    @Test
    void codesOfVouchersGoFromABodyWhereThatIsChosenAndStayWhereNot() {
        String body = "{\"voucher\":{\"code\":\"SAVE-10\"},\"campaign\":{\"name\":\"Spring\"}}";

        assertThat(redact(body)).isEqualTo(body);
        assertThat(text(new Redactor(new Redaction(key, Metadata.KEPT, Codes.REPLACED, Paths.KEPT))
                .redact(parcel(Deliveries.json(body))).delivery()))
                .matches("\\{\"voucher\":\\{\"code\":\"CODE-[0-9a-f]{12}\"},\"campaign\":\\{\"name\":\"Spring\"}}");
    }

    @Test
    void jsonThatStandsInATextIsLookedInto() {
        String inner = "{\\\"customer\\\":{\\\"name\\\":\\\"Jane Doe\\\",\\\"id\\\":\\\"cust_1\\\"},\\\"phone\\\":\\\"123 456\\\","
                + " \\\"api_token\\\":\\\"w0rd\\\",\\\"n\\\":1.50}";

        assertThat(redact("{\"note\":\"for Jane Doe\",\"payload\":\"" + inner + "\"}")).matches(
                "\\{\"note\":\"for (Person [0-9a-f]{12})\",\"payload\":\"\\{\\\\\"customer\\\\\":\\{\\\\\"name\\\\\":\\\\\"\\1\\\\\","
                        + "\\\\\"id\\\\\":\\\\\"cust_1\\\\\"},\\\\\"phone\\\\\":\\\\\"\\+000\\d{9}\\\\\", "
                        + "\\\\\"api_token\\\\\":\\\\\"redacted-[0-9a-f]{12}\\\\\",\\\\\"n\\\\\":1.50}\"}");
        assertThat(redact("{\"customer\":\"{\\\"name\\\":\\\"Jane\\\"}\"}")).doesNotContain("Jane")
                .contains("\\\"name\\\":");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":\"{name: Jane}\"}", "{\"a\":\"[1] and {2}\"}", "{\"a\":\"{\\\"x\\\":1} {}\"}",
            "{\"a\":\"{\\\"campaign\\\":{\\\"name\\\":\\\"Spring\\\"}}\"}", "{\"a\":\"{\"}", "[\"[\\\"{}\\\"]\"]"})
    void aTextThatOnlyLooksLikeJsonStaysAndSoDoesJsonThatTellsNothing(String body) {
        assertThat(redact(body)).isEqualTo(body);
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void jsonInTextsOfJsonIsFollowedOnlySoFarAndGoesWholeBehindThat() {
        String text = "{\"email\":1,\"name\":\"Jane\"}";
        for (int depth = 0; depth < 12; depth++) {
            text = "{\"a\":\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}";
            assertThat(redact(text)).as("%s deep", depth).startsWith("{\"a\":\"").doesNotContain("Jane");
        }
        assertThat(redact(text)).contains("redacted-");
    }

    @Test
    void credentialsGoFromParametersOfPathsAndBehindSemicolonsToo() {
        var delivery = new Delivery(Deliveries.RECEIVED, "POST",
                "/hooks;token=w0rd1;v=2/in;jsessionid=w0rd2?a=1;api_key=w0rd3;b=2&c=x;y", "HTTP/1.1", "", Headers.NONE,
                Deliveries.json("{\"u\":\"https://h.example/a;token=w0rd4/b\",\"r\":\"/a;token=w0rd5\","
                        + "\"t\":\"see https://h.example/a;token=w0rd6, then\",\"k\":\"/a;b/c\"}").body(),
                Reception.WHOLE);

        Delivery redacted = redactor.redact(parcel(delivery)).delivery();

        String secret = "redacted-[0-9a-f]{12}";
        assertThat(redacted.target())
                .matches("/hooks;token=" + secret + ";v=2/in;jsessionid=" + secret + "\\?a=1;api_key="
                        + secret + ";b=2&c=x;y");
        assertThat(text(redacted)).doesNotContain("w0rd").contains("/b\"", "\"/a;b/c\"", "then");
    }

    @Test
    void twoAddressesOfMailThatTouchBothGo() {
        assertThat(redact("{\"a\":\"x@b.co_jane@c.org, .@d\"}")).doesNotContain("x@", "jane", "c.org")
                .endsWith(", .@d\"}");
    }

    @Test
    void aScreenShowsNoPathWhereAnExportKeepsIt() {
        Delivery delivery = new Delivery(Deliveries.RECEIVED, "POST", "/hooks/s3cret?q=1", "HTTP/1.1", "127.0.0.1:1",
                new Headers(
                        List.of(new Header("Host", "a.example"), new Header("X-Original-URI", "/hooks/s3cret?q=1"))),
                Body.of("{\"target_url\":\"https://a.example/hooks/s3cret\",\"text\":\"/hooks/s3cret\"}"),
                Reception.WHOLE);

        var shown = new Redactor(new Redaction(key, Metadata.KEPT, Codes.KEPT, Paths.REPLACED)).see(delivery, "");

        String path = "/redacted-[0-9a-f]{12}";
        assertThat(shown.delivery().target()).matches(path + "\\?q=redacted-[0-9a-f]{12}");
        assertThat(text(shown.delivery())).matches("\\{\"target_url\":\"https://a.example" + path
                + "\",\"text\":\"redacted-[0-9a-f]{12}\"}");
        assertThat(shown.delivery().headers().first("X-Original-URI").orElseThrow()).doesNotContain("s3cret", "q=1");
        assertThat(shown.words().apply("It went to /hooks/s3cret.")).doesNotContain("s3cret");
        assertThat(new Redactor(new Redaction(key, Metadata.KEPT)).see(delivery, "").delivery().target())
                .isEqualTo("/hooks/s3cret?q=1");
    }

    @Test
    void aScreenShowsNoFragmentEither() {
        Delivery delivery = Deliveries.json("{\"a\":\"https://a.example/#s3cret\"}");

        var shown = new Redactor(new Redaction(key, Metadata.KEPT, Codes.KEPT, Paths.REPLACED)).see(delivery, "");

        assertThat(text(shown.delivery())).matches("\\{\"a\":\"https://a.example/#redacted-[0-9a-f]{12}\"}");
    }

    @Test
    void whatABodySaysOfAPersonGoesFromTheTargetAndTheHeadersToo() {
        var delivery = new Delivery(Deliveries.RECEIVED, "POST", "/hooks/Jane%20Doe?q=030%201234567&r=%zz", "HTTP/1.1",
                "", Headers.of("X-For", "Jane Doe", "X-Customer-Phone", "040 7654321"),
                Body.of("{\"customer\":{\"name\":\"Jane Doe\",\"phone\":\"030 1234567\"}}"), Reception.WHOLE);

        Delivery redacted = redactor.redact(parcel(delivery)).delivery();

        assertThat(redacted.target()).matches("/hooks/Person%20[0-9a-f]{12}\\?q=%2B000\\d{9}&r=%zz");
        assertThat(redacted.headers().list()).extracting(Header::value).satisfiesExactly(
                name -> assertThat(name).matches("Person [0-9a-f]{12}"),
                phone -> assertThat(phone).matches("\\+000\\d{9}"));
    }

    @Test
    void aMarkOfTheOrderOfBytesStaysAndABodyOfNothingToo() {
        assertThat(redact("\ufeff{\"email\":\"jane@example.com\"}"))
                .matches("\ufeff\\{\"email\":\"person-[0-9a-f]{12}@redacted.invalid\"}");
        assertThat(redact("")).isEmpty();
        assertThat(redactor.see(Deliveries.json(""), "hidden").delivery().body().length()).isZero();
    }

    @Test
    void credentialsInHeadersGoAndTheRestStays() {
        var delivery = Deliveries.post("{}".getBytes(StandardCharsets.UTF_8),
                Headers.of("Authorization", "Bearer t", "COOKIE", "a=b", "Set-Cookie", "a=b", "X-Api-Key", "k",
                        "x-voucherify-signature", "5cf7", "X-Auth-Token", "k", "Content-Type", "application/json",
                        "X-Forwarded-For", "34.247.197.22"));

        List<Header> headers = redactor.redact(parcel(delivery)).delivery().headers().list();

        assertThat(headers.subList(0, 6)).allMatch(h -> h.value().matches("redacted-[0-9a-f]{12}"));
        assertThat(headers.subList(6, 8)).isEqualTo(delivery.headers().list().subList(6, 8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Webhook-Key", "Ocp-Apim-Subscription-Key", "X-Functions-Key", "X-Hub-Signature-256",
            "Authentication"})
    void aHeaderThatLetsInIsTakenOut(String name) {
        var delivery = Deliveries.post("{}".getBytes(StandardCharsets.UTF_8), Headers.of(name, "w0rd"));

        assertThat(redactor.redact(parcel(delivery)).delivery().headers().list().getFirst().value())
                .matches("redacted-[0-9a-f]{12}");
    }

    @Test
    void whatOnlySoundsLikeACredentialStays() {
        Headers headers = Headers.of("Idempotency-Key", "k1", "Authentication-Results", "pass", "X-Keyword", "spring");
        String body = "{\"voucher\":{\"code\":\"SUMMER\"},\"keyword\":\"spring\",\"metadata\":{\"turnkey\":\"yes\"}}";
        var delivery = Deliveries.post(body.getBytes(StandardCharsets.UTF_8), headers);

        Delivery redacted = redactor.redact(parcel(delivery)).delivery();

        assertThat(redacted.headers()).isEqualTo(headers);
        assertThat(text(redacted)).isEqualTo(body);
    }

    @Test
    void credentialsGoFromQueriesAndMetadata() {
        assertThat(redact("{\"u\":\"https://a.example/f?code=w0rd1&subscription-key=w0rd2&private_key=w0rd3&page=2\","
                + "\"metadata\":{\"private_key\":\"w0rd4\"}}")).doesNotContain("w0rd").contains("&page=2");
    }

    @Test
    void namesAndTelephonesOfOthersGoUnderLongerKeysToo() {
        assertThat(redact("{\"order\":{\"metadata\":{\"customer_first_name\":\"Jane\",\"customer_last_name\":\"Doe\","
                + "\"billing_first_name\":\"Jane\",\"mobile_number\":\"+48 123\",\"phone_1\":\"+48 123\","
                + "\"name\":\"Spring\"}}}")).doesNotContain("Jane", "Doe", "+48 123");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Wojciech", "Bo Li", "Al"})
    void aShortNameGoesFromOtherValuesOfTheBodyAsAWholeWord(String name) {
        String masked = redact("{\"customer\":{\"name\":\"" + name + "\",\"birthdate\":\"1990-05-17\"},\"" + name
                + "\":1,\"note\":\"for " + name + ", born 1990-05-17\",\"more\":\"" + name + "ski\"}");

        assertThat(masked).doesNotContain("for " + name, "born 1990-05-17").contains("\"" + name + "\":1",
                "\"" + name + "ski\"");
    }

    @Test
    void aBodyThatIsNotJsonIsLeftOutWithAWord() {
        var delivery = Deliveries.post("name=Jane+Doe".getBytes(StandardCharsets.UTF_8),
                Headers.of("Content-Type", "application/x-www-form-urlencoded", "Content-Length", "13"));

        Parcel redacted = redactor.redact(parcel(delivery));

        assertThat(redacted.delivery().body().length()).isZero();
        assertThat(redacted.leftOut()).isEqualTo("form post, 13 bytes");
        assertThat(redacted.delivery().headers().first("Content-Length")).contains("13");
    }

    @Test
    void metadataGoesWhenChosen() {
        var strict = new Redactor(new Redaction(key, Metadata.REPLACED));
        String body = "{\"order\":{\"metadata\":{\"a\":\"gift for mum\",\"n\":12,\"t\":true,\"l\":[\"x\",true,false,null]},"
                + "\"id\":\"ord_1\",\"paid\":true}}";

        assertThat(text(strict.redact(parcel(Deliveries.json(body))).delivery()))
                .matches("\\{\"order\":\\{\"metadata\":\\{\"a\":\"redacted-.{12}\",\"n\":\\d\\d,\"t\":false,"
                        + "\"l\":\\[\"redacted-.{12}\",false,false,null]},\"id\":\"ord_1\",\"paid\":true}}");
        assertThat(redact(body)).isEqualTo(body);
    }

    @Test
    void aPseudonymIsTheSameUnderOneKeyAndAnotherUnderAnother(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("key"), "sixteen bytes, ok");
        String body = "{\"customer\":{\"name\":\"Jane Doe\"}}";
        var one = new Redactor(new Redaction(RedactionKey.read(file), Metadata.KEPT));
        var same = new Redactor(new Redaction(RedactionKey.read(file), Metadata.KEPT));

        String first = text(one.redact(parcel(Deliveries.json(body))).delivery());

        assertThat(first).isEqualTo(text(one.redact(parcel(Deliveries.json(body))).delivery()))
                .isEqualTo(text(same.redact(parcel(Deliveries.json(body))).delivery())).isNotEqualTo(redact(body));
    }

    private String redact(String body) {
        return text(redactor.redact(parcel(Deliveries.json(body))).delivery());
    }

    private static String text(Delivery delivery) {
        return new String(delivery.body().bytes(), StandardCharsets.UTF_8);
    }

    private static Parcel parcel(Delivery delivery) {
        return new Parcel(1, delivery, null, new EventReader().read(delivery).summary(), null, Attached.NOTHING, "");
    }
}
