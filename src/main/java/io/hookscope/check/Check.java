package io.hookscope.check;

/**
 * Looks at one delivery and says what it concludes. Implementations are stateless or immutable, safe for many threads,
 * and total: whatever the bytes are they return a result and never throw.
 */
public interface Check {

    /** Returns which check this is. */
    CheckName name();

    /** Returns the conclusion, with a sentence also when all is well or there was nothing to look at. */
    CheckResult check(Evidence evidence);
}
