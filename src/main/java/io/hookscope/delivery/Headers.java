package io.hookscope.delivery;

import java.util.List;
import java.util.Optional;

/**
 * The headers of a request in their order of arrival, repeats included. Immutable and safe to share between threads.
 *
 * @param list the header lines, first to last
 */
public record Headers(List<Header> list) {

    /** No headers at all. */
    public static final Headers NONE = new Headers(List.of());

    public Headers {
        list = List.copyOf(list);
    }

    /** Returns headers from name and value pairs: {@code Headers.of("Host", "a", "Accept", "b")}. */
    public static Headers of(String... namesAndValues) {
        var lines = new Header[namesAndValues.length / 2];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = new Header(namesAndValues[2 * i], namesAndValues[2 * i + 1]);
        }
        return new Headers(List.of(lines));
    }

    /** Returns the first value of that name, whatever its letter case. */
    public Optional<String> first(String name) {
        for (Header header : list) {
            if (header.name().equalsIgnoreCase(name)) {
                return Optional.of(header.value());
            }
        }
        return Optional.empty();
    }

    /** Returns every value of that name in order of arrival, whatever its letter case. */
    public List<String> all(String name) {
        return list.stream().filter(h -> h.name().equalsIgnoreCase(name)).map(Header::value).toList();
    }
}
