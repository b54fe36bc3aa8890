/** What travels: a delivery with all that belongs to it, on its way out of a session or into one. */
@NullMarked
package io.hookscope.exchange.parcel;

import org.jspecify.annotations.NullMarked;
