package io.hookscope.ui.deliveries;

/** The name of an event where there is little room. Stateless. */
final class EventName {

    private static final String ELLIPSIS = "\u2026";

    private EventName() {}

    /**
     * Returns the name in so many characters, where leaving out its first words does it: {@code redemption.rollback.succeeded}
     * becomes {@code \u2026rollback.succeeded}, because without its middle it would read as {@code redemption.succeeded}. Two words stay.
     */
    static String within(String name, int characters) {
        String rest = name;
        int dot = name.indexOf('.');
        while (rest.length() + (rest.equals(name) ? 0 : 1) > characters && dot >= 0
                && rest.indexOf('.', dot + 1) >= 0) {
            rest = rest.substring(dot + 1);
            dot = rest.indexOf('.');
        }
        return rest.equals(name) ? name : ELLIPSIS + rest;
    }
}
