/** The window in which a scenario is run against a handler. */
@NullMarked
package io.hookscope.ui.scenario;

import org.jspecify.annotations.NullMarked;
