package io.hookscope.exchange.har;

import io.hookscope.exchange.parcel.Parcel;
import io.hookscope.exchange.parcel.ParcelWriter;
import io.hookscope.exchange.parcel.PlainJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** Writes one HAR 1.2 log, entry by entry. For one thread. */
public final class HarWriter implements ParcelWriter {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OutputStream out;
    private final String version;
    private boolean begun;

    /** Writes to that stream, as made by that version of the program. */
    public HarWriter(OutputStream out, String version) {
        this.out = out;
        this.version = version;
    }

    @Override
    public void write(Parcel parcel) throws IOException {
        put(begun ? ",\n" : head());
        begun = true;
        PlainJson.write(JSON.writeValueAsBytes(Entries.entry(parcel)), out);
    }

    @Override
    public void finish() throws IOException {
        put((begun ? "" : head()) + "\n]}}\n");
    }

    private String head() {
        var creator = JSON.createObjectNode().put("name", "Hookscope").put("version", version);
        return "{\"log\":{\"version\":\"1.2\",\"creator\":" + creator + ",\"entries\":[\n";
    }

    private void put(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
