package io.hookscope.cli.send;

import io.hookscope.delivery.Header;
import io.hookscope.delivery.Headers;
import io.hookscope.sample.plan.Defect;
import io.hookscope.sample.plan.Finish;
import io.hookscope.sample.plan.Setting;
import io.hookscope.sample.plan.Signer;
import io.hookscope.sample.send.Courier;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is done to each request before it is sent. Filled by picocli, read once. */
public final class FinishOptions {

    /** The environment variable that holds the secret when no file does. */
    public static final String SECRET = "HOOKSCOPE_SECRET";

    @Option(names = "--wrong", paramLabel = "DEFECT", completionCandidates = Choices.Defects.class, split = ",", description = "Make the event wrong in one place: item-amount, item-subtotal, order-amount, "
            + "total-discount, total-amount, order-copy, order-id, customer-id, campaign-id, campaign-name, "
            + "voucher-copy, code, no-code, result, retyped-amount, retyped-id, time-order, signature, "
            + "no-signature or body-after-signing. May be repeated.")
    private List<String> wrong = List.of();

    @Option(names = "--set", paramLabel = "POINTER=VALUE", description = "Put a value into the body, for example /data/voucher/code=ABC; nothing is computed again. "
            + "The value is JSON when it reads as such, else text. May be repeated.")
    private List<String> settings = List.of();

    @Option(names = "--header", paramLabel = "'NAME: VALUE'", description = "Send one more header. May be repeated.")
    private List<String> headers = List.of();

    @Option(names = "--secret-file", paramLabel = "FILE", description = "Sign with the secret in this file; without it, with the one in the environment variable "
            + SECRET + ", if set.")
    private @Nullable Path secretFile;

    /** Picocli fills it. */
    public FinishOptions() {}

    /**
     * Returns what is wished.
     *
     * @param secret signs; empty to send no signature
     * @throws IllegalArgumentException when it cannot be; the sentence says why
     */
    public Finish finish(Optional<String> secret) {
        Set<Defect> defects = EnumSet.noneOf(Defect.class);
        for (String word : wrong) {
            defects.add(Choice.of(word, "defect", Defect::of, Defect::word, Defect.values()));
        }
        return new Finish(settings.stream().map(Setting::of).toList(), defects,
                new Headers(headers.stream().map(FinishOptions::header).toList()),
                secret.map(Signer::new));
    }

    private static Header header(String line) {
        int colon = line.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("A header is written as 'Name: value'.");
        }
        String name = line.substring(0, colon).strip();
        String value = line.substring(colon + 1).strip();
        if (!Courier.canSend(name, value)) {
            throw new IllegalArgumentException("The header " + name + " cannot be set by hand to this value.");
        }
        return new Header(name, value);
    }

    /** Returns the file that holds the secret, if one was named. */
    public Optional<Path> secretFile() {
        return Optional.ofNullable(secretFile);
    }
}
