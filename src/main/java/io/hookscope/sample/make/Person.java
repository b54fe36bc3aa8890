package io.hookscope.sample.make;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A customer. The same name has the same ids in every event. Immutable.
 *
 * @param trackingId the hashed source id, as redemptions carry it
 */
record Person(String id, String trackingId, String sourceId, String name, String email, String lang) {

    private record Known(String name, String lang) {}

    private static final List<Known> KNOWN = List.of(new Known("Jane Doe", "en"), new Known("Tomás Herrera", "es"),
            new Known("Amina Diallo", "fr"), new Known("Zoë Müller", "de"), new Known("Kenji Watanabe", "ja"),
            new Known("Łucja Nowak", "pl"), new Known("Oliver Grant", "en"), new Known("Priya Raman", "en"),
            new Known("Sofia Rossi", "it"), new Known("李小龙", "zh"));

    /** Returns the customer of that name, or one of a few when no name is wished. */
    static Person pick(Dice dice, @Nullable String name) {
        return name == null ? of(dice.oneOf(KNOWN)) : of(new Known(name, "en"));
    }

    private static Person of(Known known) {
        Dice own = Dice.of(known.name());
        String plain = Normalizer.normalize(known.name().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("[^a-z0-9]+", " ").strip().replace(' ', '.');
        String sourceId = "crm-" + own.between(10_000, 99_999);
        String mailbox = plain.length() < 3 ? sourceId : plain;
        return new Person(own.alphanumericId("cust_", 24), own.alphanumericId("track_", 32), sourceId, known.name(),
                mailbox + "@example.com", known.lang());
    }

    /** Returns the customer as redemptions show it. */
    ObjectNode json() {
        ObjectNode json = Json.object().put("id", id).put("name", name).put("email", email).put("source_id", sourceId);
        json.putObject("metadata").put("lang", lang).put("newsletter", lang.equals("en"));
        return json.put("object", "customer");
    }
}
