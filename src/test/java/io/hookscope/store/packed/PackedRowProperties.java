package io.hookscope.store.packed;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.check.CheckoutPlace;
import io.hookscope.check.Conclusion;
import io.hookscope.check.SignatureVerdict;
import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Reception;
import io.hookscope.event.Footprint;
import io.hookscope.event.Ids;
import io.hookscope.event.Outcome;
import io.hookscope.event.Shape;
import io.hookscope.event.Summary;
import io.hookscope.event.Unit;
import io.hookscope.store.Row;
import io.hookscope.testing.Rows;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PackedRowProperties {

    private static final String[] TEXTS = {"", "a", "r_0e2500291ae016adea", "0123456789abcdef", "ABCDEF0123456789",
            "whs_0e16e42bc6e0c65b5", "José Núñez", "日本語 \uD83D\uDE00", "half \uD83D of a pair", "x\u0000y\nz",
            "f".repeat(700), "track_" + "ab".repeat(20), "127.0.0.1:51234", "[::1]:80", ":80", "host:099", "h:70000"};

    private final Packer packer = new Packer();

    @Property(tries = 20)
    void whatIsPackedTogetherComesOutAsItWas(@ForAll Random random) {
        List<Row> rows = Stream.generate(() -> row(random)).limit(Slab.MANY + random.nextInt(50)).toList();
        List<PackedRow> packed = packer.pack(rows);
        assertThat(packed.stream().map(PackedRow::unpack).toList()).isEqualTo(rows);
        assertThat(packed.stream().map(PackedRow::code).toList())
                .isEqualTo(rows.stream().map(row -> row.summary().code()).toList());
    }

    @Property(tries = 500)
    void isAskedForItsBeginningWithoutBeingDeniedWhatItIs(@ForAll Random random) {
        Row row = row(random);
        PackedRow packed = packer.pack(row);
        for (String text : TEXTS) {
            String like = text.substring(0, random.nextInt(text.length() + 1)).toUpperCase(Locale.ROOT);
            assertThat(packed.codeMayBegin(like) || !begins(row.summary().code(), like)).as(like).isTrue();
            assertThat(packed.orderMayBegin(like) || !begins(row.summary().ids().order(), like)).as(like).isTrue();
        }
        String code = row.summary().code();
        if (code == null || code.startsWith("r_") || code.equals("a")) {
            assertThat(packed.codeMayBegin("nothing")).as("denied " + code).isFalse();
        }
    }

    @Property(tries = 500)
    void isAskedForAPartOfItsCodeWithoutBeingDeniedWhatItIs(@ForAll Random random) {
        Row row = row(random);
        PackedRow packed = packer.pack(row);
        String code = String.valueOf(row.summary().code());
        int from = random.nextInt(code.length() + 1);
        String part = code.substring(from, from + random.nextInt(code.length() - from + 1)).toUpperCase(Locale.ROOT);
        assertThat(packed.codeMayContain(part)).as(part).isEqualTo(row.summary().code() != null);
    }

    @Test
    void sortsOutWhatDoesNotStandThere() {
        PackedRow packed = packer.pack(Rows.succeeded(1).of("Summer-7", "campaign", "a").row());
        assertThat(packed.codeMayContain("mer-8")).isFalse();
        assertThat(packed.codeMayContain("MER-7")).isTrue();
        assertThat(packed.codeMayBegin("summer-7x")).isFalse();
        PackedRow hex = packer.pack(Rows.succeeded(1).of("r_0e25002917ad", "campaign", "a").row());
        assertThat(hex.codeMayBegin("R_0E250029")).isTrue();
        assertThat(hex.codeMayBegin("r_0e250028")).isFalse();
        assertThat(hex.codeMayBegin("r_0e25002917ad0")).isFalse();
    }

    private static boolean begins(@Nullable String text, String like) {
        return text != null && text.regionMatches(true, 0, like, 0, like.length());
    }

    @Property(tries = 500)
    void whatIsPackedComesOutAsItWas(@ForAll Random random) {
        Row row = row(random);
        PackedRow packed = packer.pack(row);
        assertThat(packed.unpack()).isEqualTo(row);
        assertThat(packed.seq()).isEqualTo(row.seq());
        assertThat(packed.receivedAt()).isEqualTo(row.receivedAt());
        assertThat(packed.code()).isEqualTo(row.summary().code());
        assertThat(packed.order()).isEqualTo(row.summary().ids().order());
        assertThat(packed.redemption()).isEqualTo(row.summary().ids().redemption());
        assertThat(packed.sendout()).isEqualTo(row.summary().ids().sendout());
        assertThat(packed.remote()).isEqualTo(row.remote());
        assertThat(packed.orderTotal()).isEqualTo(row.summary().orderTotal());
        assertThat(packed.discount()).isEqualTo(row.summary().discount());
        assertThat(packed.text(SharedFact.CUSTOMER)).isEqualTo(row.summary().customer());
        assertThat(packed.text(SharedFact.TRACKING)).isEqualTo(row.summary().ids().tracking());
        Conclusion conclusion = row.conclusion();
        assertThat(packed.isConcluded()).isEqualTo(conclusion != null);
        assertThat(packed.problems()).isEqualTo(conclusion == null ? 0 : conclusion.problems());
        assertThat(packed.errors()).isEqualTo(conclusion == null ? 0 : conclusion.errors());
        assertThat(packed.notices()).isEqualTo(conclusion == null ? 0 : conclusion.notices());
        assertThat(packed.attempt()).isEqualTo(conclusion == null ? 0 : conclusion.attempt());
        assertThat(packed.place()).isEqualTo(conclusion == null ? null : conclusion.checkout());
        if (packed.isInCheckout()) {
            assertThat(packed.checkoutKey()).isEqualTo(packed.place().key());
        }
    }

    @Test
    void textsBeyondWhatIsSharedAreKeptByTheRow() {
        for (int i = 0; i < 70_000; i++) {
            packer.words(SharedFact.CUSTOMER).number("customer " + i);
        }
        Row row = Rows.succeeded(1).of("CODE", "campaign", "somebody else").row();
        PackedRow packed = packer.pack(row);
        assertThat(packed.unpack()).isEqualTo(row);
        assertThat(packed.text(SharedFact.CUSTOMER)).isEqualTo("somebody else");
        assertThat(Packer.isShared(packed.number(SharedFact.CUSTOMER))).isFalse();
    }

    private static Row row(Random random) {
        Instant at = Instant.ofEpochSecond(random.nextLong(4_000_000_000L), random.nextInt(1_000_000) * 1000L);
        return new Row(1 + random.nextLong(1L << 40), at, some(random), some(random), some(random),
                reception(random), random.nextLong(1L << 33), summary(random),
                random.nextBoolean()
                        ? null
                        : new Answer(random.nextInt(600), Duration.ofNanos(random.nextLong(1L << 40)), some(random)),
                random.nextInt(4) == 0 ? null : conclusion(random));
    }

    private static Reception reception(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> new Reception.TooLarge(random.nextLong());
            case 1 -> new Reception.CutShort(some(random));
            case 2 -> new Reception.LeftOut(some(random));
            default -> Reception.WHOLE;
        };
    }

    private static Summary summary(Random random) {
        var ids = new Ids(text(random), text(random), text(random), text(random), text(random), text(random),
                text(random), text(random), text(random), text(random));
        Instant created = switch (random.nextInt(3)) {
            case 0 -> null;
            case 1 -> Instant.ofEpochMilli(random.nextLong(1L << 42));
            default -> Instant.ofEpochSecond(random.nextLong(1L << 34), random.nextInt(1_000_000_000));
        };
        return new Summary(Shape.values()[random.nextInt(Shape.values().length)], some(random), some(random),
                Outcome.values()[random.nextInt(Outcome.values().length)], text(random), text(random), text(random),
                amount(random), amount(random), Unit.values()[random.nextInt(Unit.values().length)], ids, created,
                new Footprint(random.nextLong(), text(random), random.nextBoolean(),
                        random.nextInt(3) == 0 ? List.of(some(random), some(random)) : List.of()));
    }

    private static Conclusion conclusion(Random random) {
        int most = random.nextInt(5) == 0 ? 100_000 : 256;
        CheckoutPlace place = random.nextBoolean()
                ? null
                : new CheckoutPlace(random.nextLong(), some(random), random.nextInt(70), random.nextInt(70),
                        random.nextBoolean(), random.nextBoolean(), random.nextBoolean(), random.nextInt(70),
                        random.nextInt(70), random.nextBoolean() ? List.of() : List.of(some(random), some(random)));
        return new Conclusion(
                new SignatureVerdict(
                        SignatureVerdict.Kind.values()[random.nextInt(SignatureVerdict.Kind.values().length)],
                        some(random)),
                random.nextInt(most), random.nextInt(most), random.nextInt(most), random.nextInt(most), place);
    }

    private static @Nullable BigDecimal amount(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> null;
            case 1 -> new BigDecimal(new BigInteger(200, random), random.nextInt(40) - 20);
            case 2 -> BigDecimal.valueOf(random.nextLong());
            case 3 -> new BigDecimal("10.50");
            default -> BigDecimal.valueOf(random.nextInt(100_000));
        };
    }

    private static @Nullable String text(Random random) {
        return random.nextInt(4) == 0 ? null : some(random);
    }

    private static String some(Random random) {
        String text = TEXTS[random.nextInt(TEXTS.length)];
        return random.nextInt(3) == 0 ? text + random.nextInt(1000) : text;
    }
}
