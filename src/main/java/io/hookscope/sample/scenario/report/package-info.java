/** Reports of scenarios as files: JSON to compare with later, JUnit XML for continuous integration. */
@NullMarked
package io.hookscope.sample.scenario.report;

import org.jspecify.annotations.NullMarked;
