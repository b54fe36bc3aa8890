/** What a delivery says: envelope shapes, redemption, order, voucher, campaign, money. Reading never throws. */
@NullMarked
package io.hookscope.event;

import org.jspecify.annotations.NullMarked;
