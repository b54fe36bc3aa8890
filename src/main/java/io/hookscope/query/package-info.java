/** The search language: parsing a query, and evaluating it against rows. No SQL and no controls here. */
@NullMarked
package io.hookscope.query;

import org.jspecify.annotations.NullMarked;
