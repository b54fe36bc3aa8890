package io.hookscope.exchange.csv;

import io.hookscope.event.Printable;
import io.hookscope.exchange.parcel.Parcel;
import io.hookscope.exchange.parcel.ParcelWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the table as RFC 4180 wants it, in UTF-8, a line of names first. Text that a spreadsheet would take for a formula
 * gets an apostrophe in front, and so does what would become one in a cell of its own where semicolons or tabs part cells;
 * numbers stay numbers. For one thread.
 */
public final class CsvWriter implements ParcelWriter {

    private static final String LINE_END = "\r\n";
    /** The last four are the wide forms that East Asian spreadsheets take for the first four. */
    private static final Pattern STARTS_FORMULA = Pattern
            .compile("(?:^(?=[\\t\\r\\n])|(?:^|(?<=[;\\t\\r\\n]))(?=\"*[=+@\uff1d\uff0b\uff0d\uff20-]))");

    private static final Pattern PARTS = Pattern.compile("[^\\t\\r\\n]+");

    private final OutputStream out;
    private final int decimals;
    private boolean begun;

    /**
     * Writes to that stream.
     *
     * @param decimals how many decimals an amount of money has
     */
    public CsvWriter(OutputStream out, int decimals) {
        this.out = out;
        this.decimals = decimals;
    }

    @Override
    public void write(Parcel parcel) throws IOException {
        begin();
        line(Arrays.stream(CsvColumn.values()).map(c -> cell(c, c.text(parcel, decimals)))
                .collect(Collectors.joining(",")));
    }

    @Override
    public void finish() throws IOException {
        begin();
    }

    private void begin() throws IOException {
        if (!begun) {
            begun = true;
            line(Arrays.stream(CsvColumn.values()).map(CsvColumn::word).collect(Collectors.joining(",")));
        }
    }

    private void line(String cells) throws IOException {
        out.write((cells + LINE_END).getBytes(StandardCharsets.UTF_8));
    }

    /** Tabs and line ends stay, which are a table's own business. */
    private static String printable(String text) {
        Matcher between = PARTS.matcher(text);
        return between.replaceAll(part -> Matcher.quoteReplacement(Printable.of(part.group())));
    }

    private static String cell(CsvColumn column, String text) {
        String safe = column.isNumber() ? text : STARTS_FORMULA.matcher(printable(text)).replaceAll("'");
        boolean quoted = safe.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
