package io.hookscope.cli;

/** What the program tells its caller when it ends. */
public final class ExitCode {

    /** All went well. */
    public static final int OK = 0;

    /** It could not do what was asked, or found what it was asked to look for; a sentence or a finding says more. */
    public static final int FAILED = 1;

    /** The command line cannot be followed, or something named there cannot be read. */
    public static final int USAGE = 2;

    private ExitCode() {}
}
