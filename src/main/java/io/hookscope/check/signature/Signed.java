package io.hookscope.check.signature;

import io.hookscope.check.CheckResult;
import io.hookscope.check.SignatureVerdict;

/**
 * What the signature check says.
 *
 * @param verdict the verdict for tables
 * @param result  the same with a sentence, and findings when it is wrong
 */
public record Signed(SignatureVerdict verdict, CheckResult result) {}
