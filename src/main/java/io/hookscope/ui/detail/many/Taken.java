package io.hookscope.ui.detail.many;

/**
 * What a delivery adds to what was taken off. Immutable.
 *
 * @param own    what its own redemption took off
 * @param shared what its whole checkout did, told by this delivery for all of them
 */
record Taken(Sums own, Sums shared) {

    static final Taken NOTHING = new Taken(Sums.NOTHING, Sums.NOTHING);
}
