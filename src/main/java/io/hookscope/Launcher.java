package io.hookscope;

/** The program's entry. */
public final class Launcher {

    private Launcher() {}

    /** Runs the command line; without a subcommand, opens the window. */
    public static void main(String[] args) {}
}
