package io.hookscope.replay.edit;

import io.hookscope.delivery.Header;
import io.hookscope.delivery.Headers;
import io.hookscope.sample.plan.Signer;
import java.util.ArrayList;
import java.util.List;

/** What becomes of the signature of a delivery that was changed. */
public sealed interface Signing {

    /** The header lines stay as they are. */
    record Keep() implements Signing {}

    /** It is taken away. */
    record Drop() implements Signing {}

    /** The body is signed as it is now. */
    record Anew(Signer signer) implements Signing {}

    /** Returns the headers with the signature that this leaves, at its old place. */
    default Headers apply(Headers headers, byte[] body) {
        return switch (this) {
            case Keep() -> headers;
            case Drop() -> new Headers(headers.list().stream().filter(line -> !isSignature(line)).toList());
            case Anew(Signer signer) -> signed(headers, signer.sign(body));
        };
    }

    private static Headers signed(Headers headers, String signature) {
        List<Header> lines = new ArrayList<>();
        boolean placed = false;
        for (Header line : headers.list()) {
            if (!isSignature(line)) {
                lines.add(line);
            } else if (!placed) {
                lines.add(new Header(line.name(), signature));
                placed = true;
            }
        }
        if (!placed) {
            lines.add(new Header(Signer.HEADER, signature));
        }
        return new Headers(lines);
    }

    private static boolean isSignature(Header line) {
        return line.name().equalsIgnoreCase(Signer.HEADER);
    }
}
