/** The windows for secrets and settings; the values themselves and their files belong to {@code settings}. */
@NullMarked
package io.hookscope.ui.settings;

import org.jspecify.annotations.NullMarked;
