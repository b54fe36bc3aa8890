package io.hookscope.sample.make;

import tools.jackson.databind.node.ObjectNode;

/**
 * What a voucher is worth.
 *
 * @param key      under which key it stands: {@code discount}, {@code gift} or {@code loyalty_card}
 * @param template what the campaign gives each voucher
 * @param now      what this voucher has after the redemption
 */
record Worth(String key, ObjectNode template, ObjectNode now) {}
