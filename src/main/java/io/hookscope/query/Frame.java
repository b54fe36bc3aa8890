package io.hookscope.query;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What a query's words mean at the moment. Immutable.
 *
 * @param decimals how many decimals amounts of money have, 0 or more: with two, {@code amount>50} is more than 5000
 * @param zone     in which times of day and dates are meant
 * @param now      when the query is read: {@code today} and {@code 13:00} are of this day
 */
public record Frame(int decimals, ZoneId zone, Instant now) {}
