/** Settings, secrets and the folders of the operating system. */
@NullMarked
package io.hookscope.settings;

import org.jspecify.annotations.NullMarked;
