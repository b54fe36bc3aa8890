package io.hookscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

class UsageErrorTest {

    @ParameterizedTest
    @CsvSource(delimiterString = " | ", quoteCharacter = '\u00a6', textBlock = """
            replay --to 3000 --concurrency abc | Write a whole number for --concurrency; "abc" is none.
            replay --to 3000 --id 1,abc | Write a whole number for --id; "abc" is none.
            listen --port soon | Write a whole number for --port; "soon" is none.
            send 3000 --rate fast | Write a number for --rate; "fast" is none.
            --theme pink | Write system, light or dark for --theme; "pink" is none.
            listen bogus | hookscope listen does not know what to do with "bogus".
            bogus | hookscope does not know what to do with "bogus".
            lisen | hookscope does not know what to do with "lisen". Did you mean listen or send?
            replay --to 3000 --bogus | hookscope replay has no option --bogus.
            replay --to 3000 --secret=w0rd | hookscope replay has no option --secret. Did you mean --secret-file
            export --format csv --out a\0b | Write the name of a file or folder for --out; "a
            replay | hookscope replay needs --to URL.
            replay --to | hookscope replay needs --to URL.
            import | hookscope import needs FILE.
            listen --port 1 --port 2 | --port stands there twice; write it once.
            """)
    void saysWhatToWriteInstead(String typed, String sentence) {
        var line = new CommandLine(new RootCommand(_ -> 0));

        var misunderstood = catchThrowableOfType(ParameterException.class, () -> line.parseArgs(typed.split(" ")));

        assertThat(UsageError.sentence(misunderstood)).startsWith(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " | ", textBlock = """
            --port=70000 | --port must be 0 to 65535.
            --bind= | --bind must be an address.
            --limit=0 | --limit must be 1 to 1073741824.
            --path=hooks | --path must be paths that begin with /.
            --keep-count=0 | --keep-count must be at least 1.
            --time-zone=Mars | --time-zone must be a time zone such as Europe/Warsaw or UTC.
            --decimals=9 | --decimals must be 0 to 4.
            """)
    void saysOfAValueOutOfRangeWhichOptionHasIt(String typed, String sentence) {
        var options = new ListenOptions();
        new CommandLine(CommandSpec.create().addMixin("options", CommandSpec.forAnnotatedObject(options)))
                .parseArgs(typed);

        assertThatThrownBy(options::start).hasMessage(sentence);
    }
}
