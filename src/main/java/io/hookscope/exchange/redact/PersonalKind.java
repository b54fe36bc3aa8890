package io.hookscope.exchange.redact;

/** What a value tells about a person, and so what may stand in its place. */
enum PersonalKind {
    /** A person's name. */
    NAME,
    /** An e-mail address. */
    EMAIL,
    /** A telephone number. */
    PHONE,
    /** A date of birth. */
    DATE,
    /** A part of a postal address. */
    ADDRESS,
    /** The code of a voucher. */
    CODE,
    /** Any other text or number. */
    TEXT,
    /** A password, token, cookie or signature. */
    SECRET
}
