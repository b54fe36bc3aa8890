/** Whether a delivery was signed with one of the stored secrets, and when not, why. */
@NullMarked
package io.hookscope.check.signature;

import org.jspecify.annotations.NullMarked;
