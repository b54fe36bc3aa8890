/** What several deliveries of a session say together: attempts of one send-out, checkouts, life cycles, duplicates. */
@NullMarked
package io.hookscope.check.related;

import org.jspecify.annotations.NullMarked;
