package io.hookscope.check.signature;

/**
 * Why a signature does not fit, proven by a digest that does.
 *
 * @param aboutSecret whether another secret, or another spelling of it, was the cause
 * @param sentence    what was found, in one sentence
 * @param advice      what to do, in one or two sentences
 */
record Reason(boolean aboutSecret, String sentence, String advice) {}
