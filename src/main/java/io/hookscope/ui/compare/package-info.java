/** Shows what differs between two deliveries. */
@NullMarked
package io.hookscope.ui.compare;

import org.jspecify.annotations.NullMarked;
