package io.hookscope.ui.replay;

import io.hookscope.delivery.Body;
import io.hookscope.event.Printable;
import io.hookscope.event.coding.Packer;
import io.hookscope.replay.edit.Edited;

/** What is said about how a body is packed that is edited as what it says. Stateless. */
final class PackedWords {

    private PackedWords() {}

    /** Returns a sentence about the bytes that are sent; empty where the body came as it is shown and stays so. */
    static String of(Edited edited) {
        String encodings = Printable.of(String.join(", ", edited.encodings()));
        if (!edited.isSignable()) {
            return Strings.get("edit.packed.unread", encodings);
        }
        if (!edited.isUnpacked()) {
            return "";
        }
        Body sent = edited.sent();
        if (sent == edited.original().body()) {
            return Strings.get("edit.packed.same", encodings, sent.length());
        }
        if (encodings.isEmpty()) {
            return Strings.get("edit.packed.plain", sent.length());
        }
        boolean known = Packer.pack(edited.headers(), new byte[0]).isPresent();
        return Strings.get(known ? "edit.packed.again" : "edit.packed.unknown", encodings, sent.length());
    }
}
