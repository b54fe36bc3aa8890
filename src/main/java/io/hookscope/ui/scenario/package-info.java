/** The window in which a scenario is run against a handler; what is sent and judged belongs to {@code sample.scenario}. */
@NullMarked
package io.hookscope.ui.scenario;

import org.jspecify.annotations.NullMarked;
