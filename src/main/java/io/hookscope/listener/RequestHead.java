package io.hookscope.listener;

import io.hookscope.delivery.Header;
import io.hookscope.delivery.Headers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

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
        List<String> lines = lines(bytes);
        int at = 0;
        while (at < lines.size() - 1 && lines.get(at).isEmpty()) {
            at++;
        }
        String line = lines.get(at);
        int first = line.indexOf(' ');
        int last = line.lastIndexOf(' ');
        if (first < 0 || last <= first) {
            return new RequestHead(line, "", "", Headers.NONE);
        }
        return new RequestHead(line.substring(0, first), line.substring(first + 1, last), line.substring(last + 1),
                headers(lines, at + 1));
    }

    /** Cuts at each line feed, with or without a carriage return; by hand, since it is done for each request. */
    private static List<String> lines(byte[] bytes) {
        var lines = new ArrayList<String>(16);
        int start = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\n') {
                int end = i < bytes.length && i > start && bytes[i - 1] == '\r' ? i - 1 : i;
                lines.add(new String(bytes, start, end - start, StandardCharsets.ISO_8859_1));
                start = i + 1;
            }
        }
        return lines;
    }

    private static Headers headers(List<String> lines, int from) {
        var headers = new ArrayList<Header>();
        for (int i = from; i < lines.size(); i++) {
            String line = lines.get(i);
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
