/** What this program is and whose work is in it. */
@NullMarked
package io.hookscope.ui.about;

import org.jspecify.annotations.NullMarked;
