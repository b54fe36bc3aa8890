/** What arrived: one HTTP request with its exact bytes, and what was answered. Knows nothing of ours and needs java.base only. */
@NullMarked
package io.hookscope.delivery;

import org.jspecify.annotations.NullMarked;
