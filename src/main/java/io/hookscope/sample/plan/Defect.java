package io.hookscope.sample.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A way in which an event is wrong on purpose: one place, all else stays right. */
public enum Defect {
    ITEM_AMOUNT("/order/items/0", "amount", Change.ONE_MORE),
    ITEM_SUBTOTAL("/order/items/0", "subtotal_amount", Change.ONE_LESS),
    ORDER_AMOUNT("/order", "amount", Change.HUNDRED_MORE),
    TOTAL_DISCOUNT("/order", "total_discount_amount", Change.ONE_MORE),
    TOTAL_AMOUNT("/order", "total_amount", Change.ONE_MORE),
    ORDER_COPY("/redemption/order", "total_amount", Change.ONE_MORE),
    ORDER_ID("/redemption/order", "id", Change.OTHER_TEXT),
    CUSTOMER_ID("/redemption", "customer_id", Change.OTHER_TEXT),
    CAMPAIGN_ID("/voucher", "campaign_id", Change.OTHER_TEXT),
    CAMPAIGN_NAME("/campaign", "name", Change.OTHER_TEXT),
    VOUCHER_COPY("/redemption/voucher", "code", Change.OTHER_TEXT),
    CODE("/voucher", "code", Change.BAD_CODE),
    NO_CODE("/voucher", "code", Change.GONE),
    RESULT("/redemption", "result", Change.OTHER_RESULT),
    RETYPED_AMOUNT("/order", "amount", Change.AS_TEXT),
    RETYPED_ID("/redemption", "id", Change.AS_NUMBER),
    TIME_ORDER("/redemption", "date", Change.YEARS_LATER),
    /** One digit of the signature is another. */
    SIGNATURE("", "", Change.NONE),
    /** No signature, although there is a secret. */
    NO_SIGNATURE("", "", Change.NONE),
    /** The body was changed after it had been signed. */
    BODY_AFTER_SIGNING("", "", Change.NONE);

    /** What happens to the value. */
    private enum Change {
        NONE,
        ONE_MORE,
        ONE_LESS,
        HUNDRED_MORE,
        OTHER_TEXT,
        BAD_CODE,
        GONE,
        OTHER_RESULT,
        AS_TEXT,
        AS_NUMBER,
        YEARS_LATER
    }

    private final String parent;
    private final String key;
    private final Change change;

    Defect(String parent, String key, Change change) {
        this.parent = parent;
        this.key = key;
        this.change = change;
    }

    /** Returns the word on the command line: lower case, with hyphens. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the defect of that word. */
    public static Optional<Defect> of(String word) {
        return Arrays.stream(values()).filter(d -> d.word().equalsIgnoreCase(word)).findFirst();
    }

    /** Whether it is the signature that is wrong, not the event. */
    boolean ofSignature() {
        return change == Change.NONE;
    }

    /** Whether the event's data has the place that is to be wrong; if so, it is wrong now. */
    boolean applyTo(ObjectNode data) {
        if (!(data.at(parent) instanceof ObjectNode object) || !object.hasNonNull(key)) {
            return false;
        }
        JsonNode old = object.get(key);
        switch (change) {
            case NONE -> {
                return false;
            }
            case ONE_MORE -> object.put(key, old.asLong() + 1);
            case ONE_LESS -> object.put(key, old.asLong() - 1);
            case HUNDRED_MORE -> object.put(key, old.asLong() + 100);
            case OTHER_TEXT -> object.put(key, old.stringValue() + "x");
            case BAD_CODE -> badCode(data, old.stringValue() + "!");
            case GONE -> object.remove(key);
            case OTHER_RESULT -> object.put(key, old.stringValue().equals("SUCCESS") ? "FAILURE" : "SUCCESS");
            case AS_TEXT -> object.put(key, old.asString());
            case AS_NUMBER -> object.put(key, 42);
            case YEARS_LATER -> object.put(key, "2" + (old.stringValue().charAt(1) == '9' ? "0" : "9")
                    + old.stringValue().substring(2));
        }
        return true;
    }

    // Both copies, so that only the campaign's pattern is broken.
    private static void badCode(ObjectNode data, String code) {
        for (String place : new String[]{"/voucher", "/redemption/voucher"}) {
            if (data.at(place) instanceof ObjectNode voucher) {
                voucher.put("code", code);
            }
        }
    }
}
