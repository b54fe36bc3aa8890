package io.hookscope.ui.detail.tree;

import java.time.ZoneId;

/**
 * How a person wants to read.
 *
 * @param decimals how many digits of an amount stand after the point, 0 to 6: with 2, {@code 7000} reads 70.00
 * @param zone     the zone in which times are shown
 */
public record View(int decimals, ZoneId zone) {}
