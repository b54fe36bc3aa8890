/** The records of the redemption family, read leniently: what is missing or of a wrong type is null. */
@NullMarked
package io.hookscope.event.redemption;

import org.jspecify.annotations.NullMarked;
