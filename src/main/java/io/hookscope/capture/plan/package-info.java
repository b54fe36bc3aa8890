/** What is answered: rules, when they apply, how often, and when all of it ends. */
@NullMarked
package io.hookscope.capture.plan;

import org.jspecify.annotations.NullMarked;
