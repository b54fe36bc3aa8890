package io.hookscope.event;

/** What an amount counts. */
public enum Unit {
    /** The smallest unit of a currency: 7000 is 70.00 where the session shows two decimals. */
    MONEY,
    /** A gift card's balance, written like money. */
    CREDITS,
    /** Loyalty points: whole, never shown with decimals. */
    POINTS
}
