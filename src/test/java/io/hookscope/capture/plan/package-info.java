/** Tests of rules and templates. */
@NullMarked
package io.hookscope.capture.plan;

import org.jspecify.annotations.NullMarked;
