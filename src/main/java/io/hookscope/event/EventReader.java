package io.hookscope.event;

import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Reception;
import io.hookscope.event.coding.Unpacked;
import io.hookscope.event.coding.Unpacker;
import io.hookscope.event.json.JsonResult;
import io.hookscope.event.json.JsonTree;
import io.hookscope.event.redemption.Records;
import io.hookscope.event.redemption.RedemptionEvent;
import tools.jackson.databind.JsonNode;

/** Reads a delivery's bytes as an event. Total: whatever the bytes are, it returns and never throws. Thread-safe. */
public final class EventReader {

    /** Returns all that the delivery says. */
    public Reading read(Delivery delivery) {
        byte[] bytes = delivery.body().bytes();
        return switch (delivery.reception()) {
            case Reception.TooLarge(long limit) ->
                absent(delivery, bytes, Words.of("label.too-large", Labels.size(limit)));
            case Reception.LeftOut(String was) -> absent(delivery, bytes, Words.of("label.left-out", was));
            case Reception.CutShort _ ->
                relabelled(readWhole(delivery), Words.of("label.cut-short", Labels.size(bytes.length)));
            case Reception.Whole _ -> readWhole(delivery);
        };
    }

    private static Reading readWhole(Delivery delivery) {
        byte[] bytes = delivery.body().bytes();
        if (bytes.length == 0) {
            return unread(delivery, bytes);
        }
        return switch (Unpacker.unpack(delivery)) {
            case Unpacked.Plain(byte[] text) -> text.length == 0 ? unread(delivery, text) : readText(text, delivery);
            case Unpacked packed -> notJson(delivery, Labels.packed(packed, bytes.length), bytes);
        };
    }

    private static Reading readText(byte[] text, Delivery delivery) {
        return switch (JsonTree.read(text)) {
            case JsonResult.Tree tree -> readTree(tree, text, delivery);
            case JsonResult.Broken(int line, int column) ->
                notJson(delivery, Labels.broken(line, column, text, delivery), text);
            case JsonResult.BadText place -> notJson(delivery, Labels.badText(place, text, delivery), text);
            case JsonResult.TooDeep _ -> notJson(delivery, Labels.tooDeep(), text);
            case JsonResult.TooMany _ -> notJson(delivery, Labels.tooMany(), text);
        };
    }

    private static Reading readTree(JsonResult.Tree tree, byte[] text, Delivery delivery) {
        JsonNode root = tree.root();
        Form form = Form.of(root, delivery.path());
        String label = Labels.of(form);
        RedemptionEvent data = form.shape() == Shape.FREE_FORM ? null : Records.event(form.data());
        boolean redemption = EventNames.isRedemption(form.name());
        Summary summary = data == null
                ? Summaries.labelled(Shape.FREE_FORM, label)
                : Summaries.of(form, new Subject(data), label);
        return new Reading(form.shape(), form.name(), new Content.Json(root, tree.duplicates()), text,
                form.envelope(), form.pointer(), redemption ? data : null,
                summary.with(Footprints.of(delivery, redemption ? form.data() : null)));
    }

    private static Reading unread(Delivery delivery, byte[] bytes) {
        return new Reading(Shape.EMPTY, "", new Content.Empty(), bytes, null, "", null,
                labelled(delivery, Shape.EMPTY, Words.of("label.empty")));
    }

    private static Reading absent(Delivery delivery, byte[] bytes, String why) {
        return new Reading(Shape.EMPTY, "", new Content.Absent(why), bytes, null, "", null,
                labelled(delivery, Shape.EMPTY, why));
    }

    private static Reading notJson(Delivery delivery, Content.NotJson content, byte[] text) {
        return new Reading(Shape.NOT_JSON, "", content, text, null, "", null,
                labelled(delivery, Shape.NOT_JSON, content.problem()));
    }

    private static Summary labelled(Delivery delivery, Shape shape, String label) {
        return Summaries.labelled(shape, label).with(Footprints.of(delivery, null));
    }

    /** How the delivery came in matters more than what it says: the label tells that, and the rest stays. */
    private static Reading relabelled(Reading reading, String label) {
        Summary s = reading.summary();
        var summary = new Summary(s.shape(), s.event(), label, s.outcome(), s.code(), s.campaign(), s.customer(),
                s.orderTotal(), s.discount(), s.discountUnit(), s.ids(), s.createdAt(), s.footprint());
        return new Reading(reading.shape(), reading.name(), reading.content(), reading.text(), reading.envelope(),
                reading.dataPointer(), reading.redemption(), summary);
    }
}
