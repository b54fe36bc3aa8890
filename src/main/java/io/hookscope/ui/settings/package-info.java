/** What a person sets once: secrets and settings, each in a small window of its own. */
@NullMarked
package io.hookscope.ui.settings;

import org.jspecify.annotations.NullMarked;
