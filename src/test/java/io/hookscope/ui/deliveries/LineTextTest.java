package io.hookscope.ui.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.delivery.Answer;
import io.hookscope.event.Money;
import io.hookscope.store.Row;
import io.hookscope.store.packed.Packer;
import io.hookscope.testing.Rows;
import io.hookscope.ui.Discretion;
import io.hookscope.ui.deliveries.model.Line;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class LineTextTest {

    @Test
    void whyItWasAnsweredIsToldAsFarAsItMayBeSeen() {
        Row row = Rows.succeeded(1).answered(new Answer(500, Duration.ofMillis(3), "500 for /a = Jane")).row();
        Row veiled = row.answered(new Answer(500, Duration.ofMillis(3), "500 for ..."));

        assertThat(answered(row, seen -> seen)).isEqualTo("500 after 3 ms, attempt 1. 500 for /a = Jane");
        assertThat(answered(row, _ -> veiled)).isEqualTo("500 after 3 ms, attempt 1. 500 for ...");
        assertThat(answered(row.answered(null), seen -> seen)).isEmpty();
    }

    @Test
    void whatWasClosedHasNoStatusToTell() {
        Row row = Rows.succeeded(1).answered(new Answer(0, Duration.ofMillis(3), "closed")).row();

        assertThat(answered(row, seen -> seen)).startsWith("no answer after 3 ms, attempt 1. ");
    }

    @Test
    void aFileIsMeasuredAsItsLimitIs() {
        assertThat(CellText.fileSize(2_000_000_000)).isEqualTo("2.0 GB");
        assertThat(CellText.fileSize(1_042_227)).isEqualTo("1.0 MB");
        assertThat(CellText.fileSize(4_096)).isEqualTo("4.1 KB");
    }

    private static String answered(Row row, UnaryOperator<Row> veil) {
        var text = new CellText(() -> ZoneOffset.UTC, () -> Money.PLAIN, veil, Discretion.none());
        return LineText.answered(new Line.Delivery(new Packer().pack(row), null), text);
    }
}
