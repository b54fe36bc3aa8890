package io.hookscope.exchange.redact;

import io.hookscope.event.json.Encoding;
import io.hookscope.exchange.redact.Redaction.Codes;
import io.hookscope.exchange.redact.Redaction.Metadata;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Replaces single values in a JSON text; every character outside of them stays as it is. One object looks at one text; for
 * one thread.
 */
final class JsonMask {

    /** In what part of the text a value stands. */
    private enum Zone {
        /** Where only the name of a field tells. */
        OUTSIDE,
        /** In the description of a person. */
        PERSON,
        /** In a postal address, where all is replaced. */
        ADDRESS,
        /** In metadata of which all is replaced. */
        METADATA
    }

    /**
     * An open object or array: the name under which it stands, its own or that of the array around it, and what that says of
     * all that is in it.
     */
    private record Level(String name, Zone zone, Optional<PersonalKind> kind) {}

    /** A value or name as it was read; a text that is JSON has what looks into it. */
    private record Told(JsonToken token, String name, String value, @Nullable PersonalKind kind,
            @Nullable JsonMask inner) {}

    /** A text, number or name that may have to be replaced, at that place. */
    private record Scalar(int start, int end, Told told) {}

    /** Of two values any rule that keeps them apart would tell which is which. */
    private static final String ALWAYS = "false";

    /** What may stand in several parts. */
    private static final Set<PersonalKind> IN_PARTS = EnumSet.of(PersonalKind.NAME, PersonalKind.PHONE,
            PersonalKind.DATE);
    /** Fewer digits, as of a version, are no part of a telephone number that tells anything. */
    private static final int FEWEST_DIGITS = 3;

    /** JSON in texts of JSON is looked into so far; what is deeper is replaced whole. */
    private static final int DEEPEST = 5;

    private final String text;
    private final Redaction redaction;
    private final FreeText free;
    /** Under which name the text itself stands; none for a body. */
    private final String called;
    private final int depth;
    private final BitSet persons = new BitSet();
    private final List<Scalar> scalars = new ArrayList<>();

    JsonMask(String text, Redaction redaction, FreeText free) {
        this(text, redaction, free, "", 0);
    }

    private JsonMask(String text, Redaction redaction, FreeText free, String called, int depth) {
        this.text = text;
        this.redaction = redaction;
        this.free = free;
        this.called = called;
        this.depth = depth;
    }

    /** Returns the text with pseudonyms. It must be JSON. */
    String masked() {
        read();
        return written();
    }

    private void read() {
        findPersons();
        collect();
    }

    /** To be called when all is read: what a later value tells goes from earlier ones too. */
    private String written() {
        var masked = new StringBuilder(text.length());
        int copied = 0;
        for (Scalar scalar : scalars) {
            String fresh = replacement(scalar.told());
            if (!fresh.isEmpty()) {
                masked.append(text, copied, scalar.start()).append(fresh);
                copied = scalar.end();
            }
        }
        return masked.append(text, copied, text.length()).toString();
    }

    /** What an object is may stand behind what is to be replaced, so a first reading looks for that alone. */
    private void findPersons() {
        Deque<Integer> open = new ArrayDeque<>();
        int count = 0;
        try (JsonParser parser = Encoding.parser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isStructStart()) {
                    open.push(token == JsonToken.START_OBJECT ? count++ : -1);
                } else if (token.isStructEnd()) {
                    open.pop();
                } else if (token == JsonToken.PROPERTY_NAME && Names.tellsOfPerson(parser.currentName())) {
                    persons.set(open.element());
                } else if (token == JsonToken.VALUE_STRING && !open.isEmpty() && open.element() >= 0
                        && "object".equals(parser.currentName()) && Names.isPerson(parser.getString())) {
                    persons.set(open.element());
                }
            }
        }
    }

    private void collect() {
        Deque<Level> open = new ArrayDeque<>();
        String name = "";
        int objects = 0;
        try (JsonParser parser = Encoding.parser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                Level around = open.peek();
                String called = !name.isEmpty() ? name : around != null ? around.name() : this.called;
                switch (token) {
                    case PROPERTY_NAME -> {
                        name = parser.currentName();
                        add(parser, new Told(token, "", name, null, null));
                    }
                    case START_OBJECT ->
                        open.push(new Level(called, zone(called, around, persons.get(objects++)),
                                inside(called, around)));
                    case START_ARRAY -> open.push(around == null
                            ? new Level(called, Zone.OUTSIDE, Optional.empty())
                            : new Level(called, around.zone(), around.kind()));
                    case END_OBJECT, END_ARRAY -> open.pop();
                    case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                        collect(parser, token, called, around);
                    case VALUE_TRUE, VALUE_FALSE -> {
                        if (around != null && around.zone() == Zone.METADATA) {
                            add(parser, new Told(token, called, parser.getString(), PersonalKind.TEXT, null));
                        }
                    }
                    default -> {
                        // null tells nothing
                    }
                }
                name = token == JsonToken.PROPERTY_NAME ? name : "";
            }
        }
    }

    private void collect(JsonParser parser, JsonToken token, String name, @Nullable Level around) {
        String value = parser.getString();
        JsonMask inner = token == JsonToken.VALUE_STRING ? inner(name, value, around) : null;
        if (inner != null) {
            add(parser, new Told(token, name, value, null, inner));
            return;
        }
        Optional<PersonalKind> own = isCode(name, token)
                ? Optional.of(PersonalKind.CODE)
                : kind(name, value, around == null ? Zone.OUTSIDE : around.zone());
        Optional<PersonalKind> part = around == null || Names.isIdentifier(name)
                ? Optional.empty()
                : around.kind().filter(kind -> isPart(kind, value));
        // a month or a year stands for itself elsewhere
        own.or(() -> part.filter(kind -> kind != PersonalKind.DATE)).ifPresent(kind -> free.learn(kind, value));
        PersonalKind kind = own.or(() -> part).orElse(null);
        add(parser, new Told(token, name, value, kind, null));
    }

    /** Returns what looks into a text that is JSON itself, once it was read; null where it is none, or goes whole. */
    private @Nullable JsonMask inner(String name, String value, @Nullable Level around) {
        boolean whole = around != null && (around.kind().isPresent() || around.zone() == Zone.ADDRESS
                || around.zone() == Zone.METADATA
                || around.zone() == Zone.PERSON && Names.inPerson(name).isPresent());
        if (whole || Names.anywhere(name).isPresent() || !InnerJson.is(value)) {
            return null;
        }
        var inner = new JsonMask(value, redaction, free, name, depth + 1);
        if (depth < DEEPEST) {
            inner.read();
        }
        return inner;
    }

    private void add(JsonParser parser, Told told) {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        parser.finishToken();
        int end = (int) parser.currentLocation().getCharOffset();
        if (told.token() == JsonToken.PROPERTY_NAME) {
            end = text.indexOf('"', start + 1) + 1;
            while (text.charAt(end - 2) == '\\' && isEscaped(end - 1)) {
                end = text.indexOf('"', end) + 1;
            }
        }
        scalars.add(new Scalar(start, end, told));
    }

    private boolean isEscaped(int quote) {
        int slashes = 0;
        while (text.charAt(quote - 1 - slashes) == '\\') {
            slashes++;
        }
        return slashes % 2 == 1;
    }

    private Zone zone(String name, @Nullable Level around, boolean person) {
        Zone outer = around == null ? Zone.OUTSIDE : around.zone();
        if (outer == Zone.ADDRESS || outer == Zone.METADATA) {
            return outer;
        }
        if (Names.isAddress(name)) {
            return Zone.ADDRESS;
        }
        if (name.equals("metadata")) {
            return redaction.metadata() == Metadata.REPLACED ? Zone.METADATA : person ? Zone.PERSON : outer;
        }
        return person || Names.isPerson(name) ? Zone.PERSON : Zone.OUTSIDE;
    }

    /** A name or a number may stand there in its parts: {@code "name":{"first":"Jane"}}. */
    private static Optional<PersonalKind> inside(String name, @Nullable Level around) {
        if (around == null) {
            return Optional.empty();
        }
        Optional<PersonalKind> said = around.zone() == Zone.PERSON ? Names.inPerson(name) : Names.anywhere(name);
        return said.filter(IN_PARTS::contains).or(around::kind);
    }

    private static boolean isPart(PersonalKind kind, String value) {
        return kind != PersonalKind.PHONE || value.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS;
    }

    private boolean isCode(String name, JsonToken token) {
        return token == JsonToken.VALUE_STRING && redaction.codes() == Codes.REPLACED && Names.isCode(name);
    }

    private static Optional<PersonalKind> kind(String name, String value, Zone zone) {
        if (name.equals("object")) {
            return Optional.empty();
        }
        return switch (zone) {
            case ADDRESS -> name.equals("id") ? Optional.empty() : Optional.of(PersonalKind.ADDRESS);
            case METADATA -> Names.anywhere(name).or(() -> Optional.of(PersonalKind.TEXT));
            case PERSON -> Names.inPerson(name);
            case OUTSIDE -> Names.anywhere(name)
                    .or(() -> Names.isPerson(name) && value.strip().indexOf(' ') > 0
                            ? Optional.of(PersonalKind.NAME)
                            : Optional.empty());
        };
    }

    /** Returns what to write in its place, or nothing when it stays. */
    private String replacement(Told told) {
        if (told.token().isBoolean()) {
            return ALWAYS;
        }
        if (told.token() != JsonToken.VALUE_STRING && told.token() != JsonToken.PROPERTY_NAME) {
            return told.kind() == null ? "" : free.pseudonyms().ofNumber(told.value());
        }
        if (told.inner() != null) {
            String fresh = told.inner().within();
            return fresh.equals(told.value()) ? "" : quoted(fresh);
        }
        String fresh = told.kind() != null
                ? free.pseudonyms().of(told.kind(), told.value())
                : Names.isIdentifier(told.name())
                        ? free.masked(told.value())
                        : told.token() == JsonToken.PROPERTY_NAME
                                ? free.maskedOfKnown(told.value())
                                : free.maskedOfSpoken(told.value());
        return fresh.equals(told.value()) ? "" : quoted(fresh);
    }

    private String within() {
        return depth > DEEPEST ? free.pseudonyms().of(PersonalKind.SECRET, text) : written();
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder(text.length() + 2).append('"');
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c)) {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
