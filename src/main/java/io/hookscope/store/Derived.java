package io.hookscope.store;

import io.hookscope.check.Conclusion;
import io.hookscope.event.Summary;
import org.jspecify.annotations.Nullable;

/** What was read and concluded about a delivery, on its way to the tables. */
public record Derived(Summary summary, @Nullable Conclusion conclusion) {}
