/** What we conclude from a delivery: findings with a grade and a place. Pure and repeatable. */
@NullMarked
package io.hookscope.check;

import org.jspecify.annotations.NullMarked;
