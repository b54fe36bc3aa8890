/** What differs between two deliveries: their JSON, their headers, their bytes. */
@NullMarked
package io.hookscope.event.diff;

import org.jspecify.annotations.NullMarked;
