/** What a body's bytes are before anybody reads them: how they were compressed, and what kind of text they may be. */
@NullMarked
package io.hookscope.event.coding;

import org.jspecify.annotations.NullMarked;
