/** Compares events with Voucherify's published OpenAPI description, leniently: most published examples break it literally. */
@NullMarked
package io.hookscope.check.openapi;

import org.jspecify.annotations.NullMarked;
