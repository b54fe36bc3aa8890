/** What several selected deliveries add up to. */
@NullMarked
package io.hookscope.ui.detail.many;

import org.jspecify.annotations.NullMarked;
