package io.hookscope.ui.deliveries.model;

import io.hookscope.event.Summary;
import io.hookscope.store.packed.PackedRow;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Admits rows in whose event, code or customer each of the words stands, or else in what their checkout says of itself. */
public record Saying(List<String> words) implements RowFilter {

    public static Saying of(String words) {
        return new Saying(List.of(words.split(" ")));
    }

    @Override
    public boolean isEmpty() {
        return words.isEmpty();
    }

    @Override
    public boolean matches(PackedRow row) {
        Summary summary = row.unpack().summary();
        String said = Stream.of(summary.label(), summary.code(), summary.customer()).map(String::valueOf)
                .collect(Collectors.joining(" ")).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(said::contains);
    }

    @Override
    public RowFilter within(Line.Checkout checkout) {
        return new Saying(words.stream().filter(word -> !checkout.words().contains(word)).toList());
    }
}
