/** What a session comes to, as a picture that filters the table. */
@NullMarked
package io.hookscope.ui.summary;

import org.jspecify.annotations.NullMarked;
