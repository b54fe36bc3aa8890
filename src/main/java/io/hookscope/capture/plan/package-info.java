/** The response plan as data: rules, when they apply and how often, and when the plan ends. It is carried out in {@code run}. */
@NullMarked
package io.hookscope.capture.plan;

import org.jspecify.annotations.NullMarked;
