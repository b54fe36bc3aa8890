/** Whether a delivery came when, from where and to where it should. */
@NullMarked
package io.hookscope.check.arrival;

import org.jspecify.annotations.NullMarked;
