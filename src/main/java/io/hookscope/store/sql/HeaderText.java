package io.hookscope.store.sql;

import io.hookscope.delivery.Header;
import io.hookscope.delivery.Headers;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Headers as the session file keeps them: JSON that every SQLite tool can read, order and repeats kept. Without state. */
public final class HeaderText {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private HeaderText() {}

    /** Returns those headers as a list of pairs. */
    public static String of(Headers headers) {
        return JSON.writeValueAsString(headers.list().stream().map(h -> List.of(h.name(), h.value())).toList());
    }

    static Headers read(String text) {
        var lines = new ArrayList<Header>();
        for (JsonNode line : JSON.readTree(text)) {
            lines.add(new Header(line.get(0).asString(), line.get(1).asString()));
        }
        return new Headers(lines);
    }
}
