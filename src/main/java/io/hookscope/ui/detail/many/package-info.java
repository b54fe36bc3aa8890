/** What several selected deliveries come to. */
@NullMarked
package io.hookscope.ui.detail.many;

import org.jspecify.annotations.NullMarked;
