package io.hookscope.sample.plan;

import io.hookscope.delivery.Body;
import io.hookscope.delivery.Header;
import io.hookscope.delivery.Headers;
import io.hookscope.sample.make.Form;
import io.hookscope.sample.make.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * The last touches before a request is sent: values set by hand, defects, headers and the signature. Immutable.
 *
 * @param defects what is wrong on purpose
 * @param headers more headers; one with the name of ours takes its place
 * @param signer  signs; empty to send no signature
 */
public record Finish(List<Setting> settings, Set<Defect> defects, Headers headers, Optional<Signer> signer) {

    /** Leaves everything as it is, unsigned. */
    public static final Finish PLAIN = new Finish(List.of(), Set.of(), Headers.NONE, Optional.empty());

    public Finish {
        settings = List.copyOf(settings);
        defects = Set.copyOf(defects);
        if (signer.isEmpty() && defects.stream().anyMatch(Defect::ofSignature)) {
            throw new IllegalArgumentException(
                    "A wrong signature needs a secret to be wrong with: give a secret file.");
        }
    }

    /** What is to be sent of one body. */
    record Finished(Headers headers, Body body) {}

    /** Puts what was set by hand into the body, then what is wrong; returns the defects that found their place. */
    Set<Defect> alter(ObjectNode body, Form form) {
        for (Setting setting : settings) {
            if (!setting.applyTo(body)) {
                throw new IllegalArgumentException("The event has no place for " + setting.pointer() + ".");
            }
        }
        String pointer = switch (form) {
            case ENVELOPE -> "/data";
            case BARE -> "";
            case LEGACY -> "/data/object";
        };
        var applied = new HashSet<Defect>();
        for (Defect defect : defects) {
            if (defect.ofSignature() || body.at(pointer) instanceof ObjectNode data && defect.applyTo(data)) {
                applied.add(defect);
            }
        }
        return applied;
    }

    /** Signs the body as it is now. */
    Finished seal(ObjectNode body) {
        byte[] bytes = Json.bytes(body);
        var lines = new ArrayList<Header>();
        lines.add(new Header("Content-Type", "application/json"));
        lines.add(new Header("User-Agent", "hookscope"));
        signature(bytes).ifPresent(value -> lines.add(new Header(Signer.HEADER, value)));
        lines.removeIf(line -> headers.first(line.name()).isPresent());
        lines.addAll(headers.list());
        if (defects.contains(Defect.BODY_AFTER_SIGNING)) {
            bytes = Json.bytes(body.deepCopy().put("changed_on_the_way", true));
        }
        return new Finished(new Headers(lines), Body.of(bytes));
    }

    private Optional<String> signature(byte[] bytes) {
        if (defects.contains(Defect.NO_SIGNATURE)) {
            return Optional.empty();
        }
        Optional<String> right = signer.map(s -> s.sign(bytes));
        return defects.contains(Defect.SIGNATURE) ? right.map(Finish::tampered) : right;
    }

    private static String tampered(String signature) {
        char last = signature.charAt(signature.length() - 1);
        return signature.substring(0, signature.length() - 1) + (last == '0' ? '1' : '0');
    }
}
