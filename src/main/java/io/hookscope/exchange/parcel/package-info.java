/** What is exported and imported: a delivery with all that belongs to it, independent of any file format. */
@NullMarked
package io.hookscope.exchange.parcel;

import org.jspecify.annotations.NullMarked;
