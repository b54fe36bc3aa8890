package io.hookscope.fuzz;

import io.hookscope.delivery.Delivery;
import io.hookscope.event.Content;
import io.hookscope.event.EventReader;
import io.hookscope.event.Reading;
import io.hookscope.event.json.Encoding;
import io.hookscope.event.json.JsonResult;
import io.hookscope.event.json.JsonText;
import io.hookscope.event.json.JsonTree;
import io.hookscope.event.json.Pointers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Each value of any JSON stands in its text where its pointer says. */
public final class PlaceTarget {

    private static final EventReader READER = new EventReader();
    private static final int MOST = 60;

    private PlaceTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Delivery delivery = Input.delivery(input);
        Reading reading = READER.read(delivery);
        if (reading.content() instanceof Content.Json(JsonNode root, List<String> _)) {
            String written = Encoding.of(reading.text()).text(reading.text());
            JsonText text = JsonText.of(written);
            List<String> pointers = new ArrayList<>();
            collect(root, "", pointers);
            for (String pointer : pointers) {
                JsonText.Span span = text.value(pointer).orElseThrow(() -> new AssertionError("no " + pointer));
                String value = written.substring(span.start(), span.end());
                Input.claim(JsonTree.read(value.getBytes(StandardCharsets.UTF_8)) instanceof JsonResult.Tree tree
                        && tree.root().equals(Pointers.at(root, pointer)), pointer + " is not " + value);
            }
        }
    }

    private static void collect(JsonNode node, String pointer, List<String> pointers) {
        if (pointers.size() < MOST) {
            pointers.add(pointer);
            node.properties().forEach(
                    entry -> collect(entry.getValue(), Pointers.child(pointer, entry.getKey()), pointers));
            for (int i = 0; node.isArray() && i < node.size(); i++) {
                collect(node.get(i), Pointers.child(pointer, i), pointers);
            }
        }
    }
}
