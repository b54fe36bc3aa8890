package io.hookscope.listener;

import io.undertow.server.HttpServerExchange;

/** Whether a request's headers say where its body ends, and whether it has one. Stateless. */
final class Framing {

    private Framing() {}

    /** RFC 9112, section 6.1: Undertow takes any transfer coding for chunks, and would read another request than a proxy did. */
    static boolean hasKnownEnd(HttpServerExchange exchange) {
        var codings = exchange.getRequestHeaders().get("Transfer-Encoding");
        return codings == null
                || exchange.isHttp11() && codings.size() == 1 && codings.getFirst().strip().equalsIgnoreCase("chunked");
    }

    /** HTTP/1.0 without a length: RFC 9112, section 6.3, gives such a request no body, while Undertow would read on. */
    static boolean hasNoBody(HttpServerExchange exchange) {
        var headers = exchange.getRequestHeaders();
        return exchange.isRequestComplete() || !exchange.isHttp11() && !headers.contains("Content-Length")
                && !headers.contains("Transfer-Encoding");
    }
}
