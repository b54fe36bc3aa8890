package io.hookscope.cli;

/** What the program tells its caller when it ends. */
final class ExitCode {

    /** All went well. */
    static final int OK = 0;

    /** It could not do what was asked, or found what it was asked to look for; a sentence or a finding says more. */
    static final int FAILED = 1;

    /** The command line cannot be followed, or something named there cannot be read. */
    static final int USAGE = 2;

    private ExitCode() {}
}
