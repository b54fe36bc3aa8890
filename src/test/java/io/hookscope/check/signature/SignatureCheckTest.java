package io.hookscope.check.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.hookscope.check.CheckName;
import io.hookscope.check.Circumstances;
import io.hookscope.check.Effort;
import io.hookscope.check.Evidence;
import io.hookscope.check.Examination;
import io.hookscope.check.Finding;
import io.hookscope.check.Grade;
import io.hookscope.check.Secret;
import io.hookscope.check.SignatureVerdict;
import io.hookscope.check.Secret.State;
import io.hookscope.check.SignatureVerdict.Kind;
import io.hookscope.check.examine.Examiner;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.event.EventReader;
import io.hookscope.testing.Deliveries;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureCheckTest {

    private static final String HEADER = "X-Voucherify-Signature";
    private static final String SECRET = "secretKey";

    /** A body in which every way to write JSON makes a difference. */
    private static final String RICH = "{\"z\":\"a/b\",\"name\":\"Zoë\",\"amount\":1.0,\"count\":12,\"list\":[1,{\"b\":\"<\"}]}";

    private static Signed verify(byte[] body, List<Secret> secrets, String... headers) {
        Delivery delivery = Deliveries.post(body, Headers.of(headers));
        return new SignatureCheck().verify(new Evidence(delivery, new EventReader().read(delivery),
                Circumstances.DEFAULT.withSecrets(secrets)), Effort.FULL);
    }

    private static Signed verify(String body, String signature) {
        return verify(body.getBytes(StandardCharsets.UTF_8), List.of(Secret.active("main", SECRET)), HEADER, signature);
    }

    private static byte[] hmac(String algorithm, String key, String text) {
        return hmac(algorithm, key, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(String algorithm, String key, byte[] text) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), algorithm));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sign(String key, String text) {
        return HexFormat.of().formatHex(hmac("HmacSHA256", key, text));
    }

    static Stream<Arguments> known() {
        String first = "a17d2ac229d1ebbb5f10e839c7985c4818e5986eab297f7e5979196d4d7d3ed2";
        String second = "f7cf97814a03146abedb9793f56e1dec34f618f82d10395310d053f749483ffb";
        return Stream.of(arguments("{\"a\":1}", first, "over the body as sent."),
                arguments("{\n  \"a\": 1\n}", first, "over the body without insignificant white space."),
                arguments("{\"a\\\"b\":1}", second, "over the body as sent."),
                arguments("{\r\n\t\"a\\\"b\" : 1 }\n", second, "over the body without insignificant white space."),
                arguments("\"  message  \"", "53ff92957e1427ce23ad5bda9d0c5f2f4ff384d0806b83eeacb510c842d3a358",
                        "over the body as the text that it holds."),
                arguments("  message  ", "53ff92957e1427ce23ad5bda9d0c5f2f4ff384d0806b83eeacb510c842d3a358",
                        "over the body as sent."));
    }

    @ParameterizedTest
    @MethodSource("known")
    void knownSignaturesVerifyAndSayOverWhichFormOfTheBody(String body, String signature, String form) {
        Signed signed = verify(body, signature);

        assertThat(signed.verdict().kind()).isEqualTo(Kind.VALID);
        assertThat(signed.verdict().label()).isEqualTo("valid");
        assertThat(signed.result().sentence()).isEqualTo("Signed with the secret “main”, " + form);
        assertThat(signed.result().findings()).isEmpty();
    }

    static Stream<Arguments> wrong() {
        String right = sign(SECRET, RICH);
        return Stream.of(
                arguments(sign(SECRET + "\n", RICH), "and a newline after it"),
                arguments(sign(SECRET + "\r\n", RICH), "and a newline after it"),
                arguments(sign(" " + SECRET, RICH), "stray white space around it"),
                arguments(sign('"' + SECRET + '"', RICH), "the secret “main” in quotes"),
                arguments(sign("SECRETKEY", RICH), "in another letter case"),
                arguments(right.toUpperCase(Locale.ROOT), "in upper case"),
                arguments("sha256=" + right, "with a prefix before the digest"),
                arguments("\"" + right + "\"", "in quotes"),
                arguments(" " + right, "with white space around it"),
                arguments(Base64.getEncoder().encodeToString(hmac("HmacSHA256", SECRET, RICH)), "in base64 instead"),
                arguments(Base64.getUrlEncoder().withoutPadding().encodeToString(hmac("HmacSHA256", SECRET, RICH)),
                        "in base64"),
                arguments(HexFormat.of().formatHex(hmac("HmacSHA1", SECRET, RICH)), "SHA-1 instead of SHA-256"),
                arguments(HexFormat.of().formatHex(hmac("HmacSHA512", SECRET, RICH)), "SHA-512 instead of SHA-256"),
                arguments("sha1=" + HexFormat.of().formatHex(hmac("HmacSHA1", SECRET, RICH)),
                        "SHA-1 instead of SHA-256"),
                arguments(plainSha256(RICH), "a plain SHA-256 of the body, made without any secret"),
                arguments(sign(SECRET, ""), "an empty body was signed"),
                arguments(sign(SECRET, RICH + "\n"), "and a newline after it"),
                arguments(sign(SECRET, RICH.substring(0, RICH.length() - 3)), "were signed"),
                arguments(sign(SECRET, RICH.replace("/", "\\/")), "slashes escaped"),
                arguments(sign(SECRET, RICH.replace("ë", "\\u00eb")), "non-ASCII characters escaped"),
                arguments(sign(SECRET, RICH.replace("ë", "\\u00EB")), "non-ASCII characters escaped"),
                arguments(sign(SECRET, RICH.replace("ë", "\\u00eb").replace("/", "\\/")),
                        "slashes and non-ASCII characters escaped"),
                arguments(sign(SECRET, RICH.replace("1.0", "1")), "numbers in another form"),
                arguments(sign(SECRET, RICH.replace("12", "12.0").replace("[1,", "[1.0,")), "numbers in another form"),
                arguments(sign(SECRET, RICH.replace("<", "\\u003c")), "the characters <, > and & escaped"),
                arguments(sign(SECRET, RICH.replace(",\"", ", \"").replace("[1,", "[1, ").replace(":", ": ")),
                        "white space added"),
                arguments(
                        sign(SECRET,
                                "{\n  \"z\": \"a/b\",\n  \"name\": \"Zoë\",\n  \"amount\": 1.0,\n  \"count\": 12,\n"
                                        + "  \"list\": [\n    1,\n    {\n      \"b\": \"<\"\n    }\n  ]\n}"),
                        "white space added"),
                arguments(sign(SECRET,
                        "{\"amount\":1.0,\"count\":12,\"list\":[1,{\"b\":\"<\"}],\"name\":\"Zoë\",\"z\":\"a/b\"}"),
                        "keys sorted"),
                arguments(sign(SECRET, new String(RICH.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)),
                        "read as Latin-1"));
    }

    private static String plainSha256(String text) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void theReasonOfAWrongSignatureIsNamed(String signature, String reason) {
        Signed signed = verify(RICH, signature);

        assertThat(signed.verdict().kind()).isEqualTo(Kind.WRONG);
        assertThat(signed.result().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.grade()).isEqualTo(Grade.ERROR);
            assertThat(finding.pointer()).isEqualTo("header:x-voucherify-signature");
            assertThat(finding.title()).startsWith("The signature is wrong: ").contains(reason);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            {"a":"x\\/y","b":1}           | {"a":"x/y","b":1}    | escaped characters (slashes or non-ASCII) written plainly
            {"a":"Zo\\u00eb","b":1}       | {"a":"Zoë","b":1}    | escaped characters (slashes or non-ASCII) written plainly
            {"b":1e3}                     | {"b":1000}           | numbers in another form
            {"b":12345678,"c":1.5}        | {"b":12345678.0,"c":1.5} | numbers in another form
            {"a":"x\\u0020y\\u001f"}      | {"a":"x y\\u001f"}   | escaped characters (slashes or non-ASCII) written plainly
            {"a":"~é"}                    | {"a":"~\\u00e9"}     | non-ASCII characters escaped
            {"b":{"d":1,"c":2},"a":"é/"}  | {"a": "\\u00e9/", "b": {"c": 2, "d": 1}} | keys sorted, non-ASCII characters escaped, white space added
            """)
    void aBodyChangedAfterItWasSignedIsRecognised(String arrived, String signed, String reason) {
        assertThat(verify(arrived, sign(SECRET, signed)).result().findings()).singleElement()
                .extracting(Finding::title).asString().endsWith(": " + reason);
    }

    /** Each as Gson 2.13 itself wrote it, and as the source of .NET's DefaultJavaScriptEncoder says. */
    static Stream<Arguments> libraries() {
        String plain = "{\"z\":\"a/b='<>&`+\\\"\\\\ é \\u00eb \\/ \\u0001\\n\",\"n\":null,\"i\":12,\"b\":12345678,\"x\":1.50,"
                + "\"o\":{},\"l\":[],\"e\":1e3}";
        String gson = "{\"z\":\"a/b\\u003d\\u0027\\u003c\\u003e\\u0026`+\\\"\\\\ é ë / \\u0001\\n\",";
        String dotnet = "{\"z\":\"a/b=\\u0027\\u003C\\u003E\\u0026\\u0060\\u002B\\u0022\\\\ \\u00E9 \\u00EB / \\u0001\\n\",";
        String rest = "\"i\":12,\"b\":12345678,\"x\":1.50,\"o\":{},\"l\":[],\"e\":1e3}";
        String doubles = "\"i\":12.0,\"b\":1.2345678E7,\"x\":1.5,\"o\":{},\"l\":[],\"e\":1000.0}";
        return Stream.of(
                arguments(plain, gson + "\"n\":null," + rest,
                        "the characters <, >, &, = and apostrophes escaped, as Gson does"),
                arguments(plain, gson + rest, "as Gson does, keys with null left out"),
                arguments(plain, gson + doubles, "as Gson does, numbers in another form, keys with null left out"),
                arguments(plain.replace("\"n\":null,", ""), gson + doubles, "as Gson does, numbers in another form"),
                arguments(plain, dotnet + "\"n\":null," + rest,
                        "non-ASCII characters, quotation marks, apostrophes, <, >, & and + escaped, as System.Text.Json in .NET does"),
                arguments(plain, dotnet + rest, "as System.Text.Json in .NET does, keys with null left out"),
                arguments("{\"a\":\"it's\",\"b\":1.0}", "{\"a\":\"it\\u0027s\",\"b\":1}",
                        "as System.Text.Json in .NET does, numbers in another form"),
                arguments("{\"a\":\"b=c\"}", "{\n  \"a\": \"b\\u003dc\"\n}", "as Gson does, white space added"),
                arguments("{\"a\":\"\\b =\"}", "{\"a\":\"\\b \\u003d\"}", "as Gson does"),
                arguments("{\"a\":\"\\b ~+\"}", "{\"a\":\"\\b ~\\u002B\"}", "as System.Text.Json in .NET does"),
                arguments("{\"a\":\"<é\"}", "{\"a\":\"\\u003cé\"}", ": the characters <, > and & escaped"),
                arguments("{\"a\":\"é\"}", "{\"a\":\"\\u00E9\"}", ": non-ASCII characters escaped"));
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void whatALibraryWritesAnewIsRecognisedWhereItMakesADifference(String arrived, String signed, String reason) {
        assertThat(verify(arrived, sign(SECRET, signed)).result().findings()).singleElement()
                .extracting(Finding::title).asString().endsWith(reason);
    }

    static Stream<Arguments> otherBytes() throws IOException {
        byte[] utf8 = RICH.getBytes(StandardCharsets.UTF_8);
        byte[] latin = RICH.getBytes(StandardCharsets.ISO_8859_1);
        byte[] doubled = new String(utf8, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.UTF_8);
        byte[] plain = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
        String polish = RICH.replace("Zoë", "Zażółć gęślą jaźń");
        Charset windows = Charset.forName("windows-1252");
        byte[] quoted = RICH.replace("Zoë", "“Zoë” €").getBytes(StandardCharsets.UTF_8);
        byte[] inWindows = RICH.replace("Zoë", "“Zoë” €").getBytes(windows);
        byte[] twice = RICH.replace("Zoë", "“Zoë €").getBytes(StandardCharsets.UTF_8);
        byte[] asWindows = new String(twice, windows).getBytes(StandardCharsets.UTF_8);
        return Stream.of(arguments(utf8, latin, "the body was encoded as Latin-1 before it was signed"),
                arguments(utf8, RICH.getBytes(StandardCharsets.US_ASCII), "the body was encoded as US-ASCII before"),
                arguments(utf8, RICH.getBytes(StandardCharsets.UTF_16LE), "the body was encoded as UTF-16LE before"),
                arguments(plain, "{\"a\":1}".getBytes(StandardCharsets.UTF_16LE), "encoded as UTF-16LE before"),
                arguments(latin, utf8, "signed with the secret “main” in UTF-8, but came as Latin-1"),
                arguments(doubled, utf8, "the body was taken for Latin-1 and encoded as UTF-8 once more"),
                arguments(quoted, inWindows, "the body was encoded as Windows-1252 before it was signed"),
                arguments(inWindows, quoted, "in UTF-8, but came as Windows-1252"),
                arguments(polish.getBytes(Charset.forName("ISO-8859-2")), polish.getBytes(StandardCharsets.UTF_8),
                        "in UTF-8, but came as ISO-8859-2"),
                arguments(polish.getBytes(Charset.forName("windows-1250")), polish.getBytes(StandardCharsets.UTF_8),
                        "in UTF-8, but came as windows-1250"),
                arguments(polish.getBytes(StandardCharsets.UTF_16), polish.getBytes(StandardCharsets.UTF_8),
                        "in UTF-8, but came as UTF-16"),
                arguments(twice, asWindows, "the body was read as Windows-1252 before it was signed"),
                arguments(asWindows, twice, "the body was taken for Windows-1252 and encoded as UTF-8 once more"),
                arguments(gzip("{ \"a\":1}"), plain, "signed with the secret “main” before it was packed with gzip"),
                arguments(plain, "{\"a\":1}\r\n".getBytes(StandardCharsets.UTF_8), "and a newline after it"),
                arguments("{ \"a\": 1 }".getBytes(StandardCharsets.UTF_8),
                        "{\"a\":1}\n".getBytes(StandardCharsets.UTF_8), "and a newline after it"),
                arguments(" message \n".getBytes(StandardCharsets.UTF_8), "message".getBytes(StandardCharsets.UTF_8),
                        "without the white space around it"),
                arguments("\ufeffmessage".getBytes(StandardCharsets.UTF_8), "message".getBytes(StandardCharsets.UTF_8),
                        "without its byte order mark"),
                arguments("x".repeat(300).getBytes(StandardCharsets.UTF_8),
                        "x".repeat(128).getBytes(StandardCharsets.UTF_8), "only the first 128 bytes of the body were"),
                arguments("x".repeat(300).getBytes(StandardCharsets.UTF_8),
                        "x".repeat(256).getBytes(StandardCharsets.UTF_8), "only the first 256 bytes of the body were"),
                arguments("x".repeat(300).getBytes(StandardCharsets.UTF_8),
                        "x".repeat(292).getBytes(StandardCharsets.UTF_8), "only the first 292 bytes of the body were"),
                arguments(plain, "\"{\\\"a\\\":1}\"".getBytes(StandardCharsets.UTF_8),
                        "written as a JSON text once more"));
    }

    @ParameterizedTest
    @MethodSource("otherBytes")
    void otherBytesThatWereSignedAreRecognised(byte[] arrived, byte[] signed, String reason) {
        Signed said = verify(arrived, List.of(Secret.active("main", SECRET)), HEADER, HexFormat.of().formatHex(
                hmac("HmacSHA256", SECRET, signed)));

        assertThat(said.verdict().label()).isEqualTo("wrong");
        assertThat(said.result().sentence()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"m":{},"a":"x/é","n":[{}]} | {"m":[],"a":"x/é","n":[[]]}           | objects without keys written as lists
            {"m":{},"a":"x/é","n":"{}"} | {"m":[],"a":"x\\/\\u00e9","n":"{}"} | slashes and non-ASCII characters escaped, objects without keys written as lists
            {"m":null,"a":[null],"b":1} | {"a":[null],"b":1}                    | keys with null left out
            """)
    void whatALibraryMakesOfWhatIsEmptyIsRecognised(String arrived, String signed, String reason) {
        assertThat(verify(arrived, sign(SECRET, signed)).result().sentence()).endsWith(": " + reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"secretKey\u00a0", "\u200bsecretKey", "secret\nKey", "\ufeffsecretKey\n",
            "\u00a0\"secretKey\"\u200b"})
    void aSecretStoredWithUnseenCharactersIsRecognised(String stored) {
        Signed signed = verify(RICH.getBytes(StandardCharsets.UTF_8), List.of(Secret.active("main", stored)), HEADER,
                sign(SECRET, RICH));

        assertThat(signed.verdict().label()).isEqualTo("wrong secret");
        assertThat(signed.result().sentence()).contains("is stored here with characters that nobody sees");
    }

    @Test
    void aBodyThatWasLostOnTheWayIsNotBlamedOnTheSecret() throws IOException {
        var secrets = List.of(Secret.active("main", SECRET));
        byte[] packed = gzip(RICH.repeat(20));

        assertThat(verify("", sign(SECRET, RICH)).result().sentence())
                .startsWith("The body was cut short: its 0 bytes");
        assertThat(verify(Arrays.copyOf(packed, packed.length / 2), secrets, HEADER, sign(SECRET, RICH.repeat(20)),
                "Content-Encoding", "gzip").result().sentence()).startsWith("The body was cut short: ");
        assertThat(verify(RICH.getBytes(StandardCharsets.UTF_8), secrets, HEADER, sign("other", RICH),
                "Content-Encoding", "gzip").result().sentence())
                .isEqualTo("The signature fits none of the stored secrets");
    }

    @Test
    void aBodyInAnEncodingThatIsNotReadIsNotJudged() {
        Signed signed = verify(new byte[]{1, 2, 3}, List.of(Secret.active("main", SECRET)), HEADER, sign(SECRET, RICH),
                "Content-Encoding", "br");

        assertThat(signed.verdict()).isEqualTo(new SignatureVerdict(Kind.NOT_CHECKED, "not checked"));
        assertThat(signed.result().sentence()).isEqualTo(
                "The body is encoded with br, which is not read here, so its signature cannot be verified.");
        assertThat(signed.result().findings()).isEmpty();
    }

    @Test
    void aBodyInAnEncodingThatIsNotReadIsNotCalledWrongForAWhileEither() {
        var delivery = Deliveries.post(new byte[]{1, 2, 3},
                Headers.of(HEADER, sign(SECRET, RICH), "Content-Encoding", "br"));
        var evidence = new Evidence(delivery, new EventReader().read(delivery),
                Circumstances.DEFAULT.withSecrets(List.of(Secret.active("main", SECRET))));

        assertThat(new SignatureCheck().verify(evidence, Effort.QUICK).verdict().kind()).isEqualTo(Kind.NOT_CHECKED);
    }

    @Test
    void signaturesThatAProxyJoinedAreCounted() {
        Signed signed = verify(RICH, sign(SECRET, RICH) + ", " + sign("other", RICH));

        assertThat(signed.verdict().label()).isEqualTo("malformed");
        assertThat(signed.result().sentence()).isEqualTo("The header holds 2 signatures in one line");
    }

    @Test
    void jsonThatIsWholeIsNotSaidToBeCutWhateverLengthWasAnnounced() {
        Signed signed = verify(RICH.getBytes(StandardCharsets.UTF_8), List.of(Secret.active("main", SECRET)), HEADER,
                sign("other", RICH), "Content-Length", "9999");

        assertThat(signed.result().sentence()).isEqualTo("The signature fits none of the stored secrets");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'secretKey '   | white space around it
            secretKey      | ''
            '"secretKey"'  | quotes around it
            '“secretKey”'  | quotes around it
            """)
    void aSecretStoredWithStrayCharactersIsRecognised(String stored, String reason) {
        Signed signed = verify(RICH.getBytes(StandardCharsets.UTF_8), List.of(Secret.active("main", stored)), HEADER,
                sign(SECRET, RICH));

        assertThat(signed.result().sentence()).contains(reason);
        assertThat(signed.verdict().label()).isEqualTo(reason.isEmpty() ? "valid" : "wrong secret");
    }

    @Test
    void anOldSecretIsNamedAndTold() {
        var secrets = List.of(Secret.active("new", "other"), new Secret("last year", SECRET, State.OLD));

        Signed signed = verify(RICH.getBytes(StandardCharsets.UTF_8), secrets, HEADER, sign(SECRET, RICH));

        assertThat(signed.verdict().label()).isEqualTo("valid, old secret");
        assertThat(signed.result().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.grade()).isEqualTo(Grade.WARNING);
            assertThat(finding.title()).isEqualTo("Signed with the old secret “last year”");
        });
    }

    @Test
    void ofSeveralSecretsTheOneThatSignedIsNamed() {
        var secrets = List.of(Secret.active("a", "x"), Secret.active("b", SECRET), Secret.active("c", "y"));

        assertThat(verify("{\"a\":1}".getBytes(StandardCharsets.UTF_8), secrets, HEADER, sign(SECRET, "{\"a\":1}"))
                .result().sentence()).startsWith("Signed with the secret “b”");
    }

    @Test
    void anotherSecretLeavesAnUnexplainedWrongSignature() {
        Signed signed = verify(RICH, sign("something else", RICH));

        assertThat(signed.verdict().label()).isEqualTo("wrong");
        assertThat(signed.result().sentence()).isEqualTo("The signature fits none of the stored secrets");
    }

    @Test
    void withLittleEffortAReasonIsNamedOnceItWasFoundAndLeftForLaterBefore() {
        var check = new SignatureCheck();
        Delivery delivery = Deliveries.post(RICH.getBytes(StandardCharsets.UTF_8),
                Headers.of(HEADER, sign(SECRET, RICH.replace("/", "\\/"))));
        var evidence = new Evidence(delivery, new EventReader().read(delivery),
                Circumstances.DEFAULT.withSecrets(List.of(Secret.active("main", SECRET))));

        assertThat(check.verify(evidence, Effort.QUICK).verdict().pending()).isTrue();
        assertThat(check.verify(evidence, Effort.FULL).result().sentence()).endsWith("slashes escaped");
        assertThat(check.verify(evidence, Effort.QUICK).result().sentence()).endsWith("slashes escaped");
    }

    @Test
    void aStyleThatChangesNothingInThisBodyIsNotNamed() {
        String ascii = "{\"a\":1,\"b\":\"x\"}";

        assertThat(verify(ascii, sign(SECRET, "{\"a\": 1, \"b\": \"x\"}")).result().sentence())
                .endsWith(": white space added");
    }

    @Test
    void aBodyCutShortIsNamedAsTheReason() {
        assertThat(verify(RICH.substring(0, 30), sign(SECRET, RICH)).result().sentence())
                .isEqualTo(
                        "The body was cut short: its 31 bytes end before the event does, so the signature cannot fit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "sha256=", "zz7d2ac229d1ebbb5f10e839c7985c4818e5986eab297f7e5979196d4d7d3ed2",
            "none",
            "aGVsbG8="})
    void whatIsNoDigestIsMalformed(String signature) {
        assertThat(verify(RICH, signature).verdict().kind()).isEqualTo(Kind.MALFORMED);
    }

    @Test
    void aHeaderRepeatedWithDifferentValuesIsMalformedAndWithTheSameValueIsFine() {
        String right = sign(SECRET, RICH);
        byte[] body = RICH.getBytes(StandardCharsets.UTF_8);
        var secrets = List.of(Secret.active("main", SECRET));

        Signed different = verify(body, secrets, HEADER, right, HEADER, "0".repeat(64));

        assertThat(different.verdict().kind()).isEqualTo(Kind.MALFORMED);
        assertThat(different.result().sentence()).isEqualTo("The delivery carries 2 different signatures");
        assertThat(verify(body, secrets, HEADER, right, HEADER, right).verdict().kind()).isEqualTo(Kind.VALID);
    }

    @Test
    void aMissingSignatureIsToldOnlyWhenThereAreSecrets() {
        byte[] body = RICH.getBytes(StandardCharsets.UTF_8);

        Signed missing = verify(body, List.of(Secret.active("main", SECRET)));
        Signed neither = verify(body, List.of());
        Signed unverified = verify(body, List.of(), HEADER, sign(SECRET, RICH));

        assertThat(missing.verdict().kind()).isEqualTo(Kind.MISSING);
        assertThat(missing.result().findings()).extracting(Finding::grade).containsExactly(Grade.WARNING);
        assertThat(neither.verdict().kind()).isEqualTo(Kind.NO_SECRET);
        assertThat(neither.result().findings()).isEmpty();
        assertThat(unverified.verdict().label()).isEqualTo("no secret");
        assertThat(unverified.result().findings()).isEmpty();
    }

    @Test
    void plainTextThatVoucherifySignedIsNoProblem() {
        String text = "  message  ";
        String broken = "{ message";

        assertThat(examined(text, sign(SECRET, text)).conclusion().problems()).isZero();
        assertThat(examined(text, sign("other", text)).findings()).extracting(Finding::check).contains(CheckName.JSON);
        assertThat(examined(broken, sign(SECRET, broken)).findings()).extracting(Finding::check)
                .contains(CheckName.JSON);
    }

    private static Examination examined(String body, String signature) {
        Delivery delivery = Deliveries.post(body.getBytes(StandardCharsets.UTF_8), Headers.of(HEADER, signature));
        return new Examiner().examine(delivery, new EventReader().read(delivery),
                Circumstances.DEFAULT.withSecrets(List.of(Secret.active("main", SECRET))));
    }

    @Test
    void aBodyThatWasImportedIsNotBlamedForHavingNoSignature() {
        Delivery sent = Deliveries.json(RICH);
        Delivery imported = new Delivery(sent.receivedAt(), "POST", "/", "HTTP/1.1", Delivery.IMPORTED, Headers.NONE,
                sent.body(), sent.reception());

        Examination examination = new Examiner().examine(imported, new EventReader().read(imported),
                Circumstances.DEFAULT.withSecrets(List.of(Secret.active("main", SECRET))));

        assertThat(examination.signature().kind()).isEqualTo(Kind.MISSING);
        assertThat(examination.findings()).isEmpty();
    }

    private static byte[] gzip(String text) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    @Test
    void aCompressedBodyVerifiesAsSentAndDecompressed() throws IOException {
        Signed signed = verify(gzip("{ \"a\":1}"), List.of(Secret.active("main", SECRET)), HEADER,
                sign(SECRET, "{\"a\":1}"), "Content-Encoding", "gzip");

        assertThat(signed.result().sentence()).isEqualTo(
                "Signed with the secret “main”, over the body after it was decompressed, without insignificant white space.");
    }

    @Test
    void noFindingShowsASecretOrAUsableSignature() {
        String wrong = sign(SECRET + "\n", RICH);

        Finding finding = verify(RICH, wrong).result().findings().getFirst();

        assertThat(finding.toString()).doesNotContain(SECRET).doesNotContain(wrong).doesNotContain(sign(SECRET, RICH));
        assertThat(Secret.active("main", SECRET).toString()).isEqualTo("Secret[main, ACTIVE]");
    }
}
