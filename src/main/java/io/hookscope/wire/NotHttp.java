package io.hookscope.wire;

import java.io.IOException;

/** What came is no answer in HTTP/1.1; its message says in what. Becomes an outcome before it leaves this package. */
final class NotHttp extends IOException {

    private static final long serialVersionUID = 1L;

    NotHttp(String what) {
        super(what);
    }

    String what() {
        return String.valueOf(getMessage());
    }
}
