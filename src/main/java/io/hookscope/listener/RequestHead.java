package io.hookscope.listener;

import io.hookscope.delivery.Header;
import io.hookscope.delivery.Headers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

/**
 * A request's line and headers as sent. Immutable.
 *
 * @param method   the method in the sender's spelling
 * @param target   the target, not decoded
 * @param protocol the protocol's name and version
 * @param headers  the header lines in their order
 */
record RequestHead(String method, String target, String protocol, Headers headers) {

    /** Takes the bytes apart; Undertow has accepted them as a request, so anything else in them is skipped. */
    static RequestHead of(byte[] bytes) {
        String[] lines = new String(bytes, StandardCharsets.ISO_8859_1).split("\r?\n");
        int at = 0;
        while (at < lines.length - 1 && lines[at].isEmpty()) {
            at++;
        }
        String line = lines[at];
        int first = line.indexOf(' ');
        int last = line.lastIndexOf(' ');
        if (first < 0 || last <= first) {
            return new RequestHead(line, "", "", Headers.NONE);
        }
        return new RequestHead(line.substring(0, first), line.substring(first + 1, last), line.substring(last + 1),
                headers(lines, at + 1));
    }

    private static Headers headers(String[] lines, int from) {
        var headers = new ArrayList<Header>();
        for (int i = from; i < lines.length; i++) {
            String line = lines[i];
            int colon = line.indexOf(':');
            if (continues(line) && !headers.isEmpty()) {
                Header folded = headers.removeLast();
                headers.add(new Header(folded.name(), folded.value() + " " + trim(line)));
            } else if (colon > 0) {
                headers.add(new Header(line.substring(0, colon), trim(line.substring(colon + 1))));
            }
        }
        return new Headers(headers);
    }

    /** Obsolete line folding, RFC 9112, section 5.2. */
    private static boolean continues(String line) {
        return line.startsWith(" ") || line.startsWith("\t");
    }

    /** Removes spaces and tabs only: other control characters belong to the value. */
    private static String trim(String value) {
        int start = 0;
        int end = value.length();
        while (start < end && isBlank(value.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(value.charAt(end - 1))) {
            end--;
        }
        return value.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
