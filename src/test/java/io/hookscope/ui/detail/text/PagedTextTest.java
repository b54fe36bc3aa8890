package io.hookscope.ui.detail.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.delivery.Headers;
import io.hookscope.event.EventReader;
import io.hookscope.testing.Deliveries;
import io.hookscope.ui.detail.json.JsonTokens;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PagedTextTest {

    @Test
    void aLongLineIsFoldedForDisplayAndCopiedWhole() {
        var text = "[" + "\"abcdefgh\",".repeat(20_000) + "1]";
        var folded = FoldedText.json(JsonTokens.of(text));
        assertThat(folded.pages()).isGreaterThan(2);
        var whole = IntStream.range(0, folded.pages())
                .mapToObj(i -> folded.source(new PagedText.Place(i, 0, folded.page(i).text().length())))
                .collect(Collectors.joining());
        assertThat(whole).isEqualTo(text);
    }

    @Property(tries = 200)
    void aPlaceHoldsWhatTheTextHolds(@ForAll @IntRange(max = 58_000) int start,
            @ForAll @IntRange(max = 20) int length) {
        var text = "0123456789abcdefghijklmnopqrstuvwxyz, \n".repeat(1_000) + "x".repeat(20_000);
        var folded = FoldedText.plain(text);
        var place = folded.place(start, start + length);
        assertThat(folded.source(place)).isEqualTo(text.substring(start, start + length));
    }

    @Test
    void aPlaceOnALaterPageIsFound() {
        var folded = FoldedText.plain("line\n".repeat(40_000) + "needle\nend");
        var place = folded.place(200_000, 200_006);
        assertThat(place.page()).isEqualTo(folded.pages() - 1);
        assertThat(folded.page(place.page()).text().substring(place.start(), place.end())).isEqualTo("needle");
    }

    @Test
    void spansCoverEveryCharacterOfAPage() {
        var folded = FoldedText.json(JsonTokens.of(Deliveries.golden()));
        var page = folded.page(0);
        assertThat(page.spans().stream().mapToInt(PagedText.Span::length).sum()).isEqualTo(page.text().length());
        assertThat(page.spans()).contains(new PagedText.Span(10, "json-key"), new PagedText.Span(4, "json-number"));
    }

    @Test
    void charactersThatHideOrTurnTextAreDrawn() {
        assertThat(FoldedText.plain("a\0b\u202ec").page(0).text()).isEqualTo("a\u2400b\u2421c");
    }

    @Test
    void bytesThatAreNoTextAreDumped() {
        var body = BodyText.of(new EventReader().read(Deliveries.post(new byte[]{0, 1, 2, 'H', 'i', (byte) 0xff},
                Headers.NONE)));
        assertThat(body.asSent().page(0).text())
                .isEqualTo("00000000  00 01 02 48 69 ff" + " ".repeat(33) + "···Hi·" + " ".repeat(10) + "\n");
        assertThat(body.asSent().place(3, 5)).isEqualTo(new PagedText.Place(0, 19, 21));
        assertThat(body.notice()).contains("hex dump");
    }

    @Test
    void jsonInOtherEncodingsReadsTheSame() {
        for (String charset : List.of("UTF-8", "UTF-16BE", "UTF-16LE", "UTF-16", "UTF-32BE", "UTF-32LE")) {
            byte[] bytes = "{\"name\":\"Zoë\"}".getBytes(Charset.forName(charset));
            var body = BodyText.of(new EventReader().read(Deliveries.post(bytes, Headers.NONE)));
            assertThat(body.asSent().searchable()).as(charset).isEqualTo("{\"name\":\"Zoë\"}");
        }
    }

    @Test
    void aDumpOfManyPagesEndsWithTheLastByte() {
        byte[] bytes = new byte[2_000_001];
        bytes[2_000_000] = 0x7a;
        var dump = new HexDump(bytes);
        assertThat(dump.pages()).isEqualTo(245);
        assertThat(dump.page(244).text().strip()).endsWith("z").contains("001e8480  7a");
    }

    @Test
    void findsWithoutRegardToLetterCase() {
        assertThat(Search.offsets("Mug, adv-mug, MUG", "mug")).containsExactly(0, 9, 14);
        assertThat(Search.offsets("Mug", "")).isEmpty();
    }
}
