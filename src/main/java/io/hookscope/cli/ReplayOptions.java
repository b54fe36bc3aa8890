package io.hookscope.cli;

import io.hookscope.check.Secret;
import io.hookscope.cli.send.FinishOptions;
import io.hookscope.delivery.Body;
import io.hookscope.delivery.Delivery;
import io.hookscope.event.Printable;
import io.hookscope.replay.Outgoing;
import io.hookscope.replay.Pace;
import io.hookscope.replay.edit.Edited;
import io.hookscope.replay.edit.JsonEdit;
import io.hookscope.replay.edit.Signing;
import io.hookscope.sample.plan.Signer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is changed in deliveries before they are sent again, and how fast they go. For one run, one thread. */
final class ReplayOptions {

    @Option(names = "--speed", paramLabel = "original|N|max", defaultValue = "max", description = "original: as far apart as they arrived; a number: that many times faster; max, the default: as fast as they are answered.")
    private String speed = "max";

    @Option(names = "--concurrency", paramLabel = "N", description = "With --speed max, how many may be under way at once, 1 to 256; 1 keeps the order and is the default.")
    private @Nullable Integer concurrency;

    @Option(names = "--edit", paramLabel = "POINTER=VALUE", description = "Put a value into each body, for example /data/voucher/code=ABC; all else stays. The value is JSON when it reads as such, else text. May be repeated.")
    private List<String> edits = List.of();

    @Option(names = "--sign", paramLabel = "keep|anew|none", description = "What becomes of the signature: anew when something is edited, keep when not.")
    private @Nullable String sign;

    @Option(names = "--secret-file", paramLabel = "FILE", description = "Sign with the first secret in this file; without it, with the one in the environment variable "
            + FinishOptions.SECRET + ".")
    private @Nullable Path secretFile;

    /** Returns when deliveries go. */
    Pace pace() {
        try {
            var fast = new Pace.Fast(concurrency == null ? 1 : concurrency);
            if (concurrency != null && !speed.equals("max")) {
                throw new CommandFailure(ExitCode.USAGE, "--concurrency goes with --speed max only.");
            }
            return switch (speed) {
                case "max" -> fast;
                case "original" -> new Pace.Gaps(1);
                default -> new Pace.Gaps(Double.parseDouble(speed));
            };
        } catch (NumberFormatException _) {
            throw new CommandFailure(ExitCode.USAGE,
                    "The speed " + speed + " is none: write original, max or a number.");
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, e.getMessage());
        }
    }

    /** Returns the secrets that are named, the first of which signs. */
    List<Secret> secrets(Map<String, String> environment) {
        try {
            String value = environment.getOrDefault(FinishOptions.SECRET, "");
            return secretFile != null
                    ? SecretFile.read(secretFile)
                    : value.isEmpty() ? List.of() : List.of(Secret.active(FinishOptions.SECRET, value));
        } catch (IOException _) {
            throw new CommandFailure(ExitCode.USAGE, "The secret file " + secretFile + " cannot be read.");
        }
    }

    /** Returns what is sent in a delivery's place. */
    interface Change {
        Outgoing of(long seq, Delivery delivery);
    }

    /** Returns the change that is asked for; refuses what cannot be before anything is sent. */
    Change change(List<Secret> secrets) {
        List<JsonEdit> all = edits();
        Signing signing = signing(secrets);
        if (all.isEmpty() && signing instanceof Signing.Keep) {
            return Outgoing::unchanged;
        }
        return (seq, delivery) -> changed(Edited.of(delivery, signing), seq, all).outgoing(seq);
    }

    private static Edited changed(Edited begin, long seq, List<JsonEdit> all) {
        Edited edited = begin;
        for (JsonEdit edit : all) {
            String text = edit.apply(edited.text()).orElseThrow(() -> begin.isSignable()
                    ? new CommandFailure(ExitCode.FAILED, "Delivery " + seq + " has no place for " + edit.pointer()
                            + "; nothing was sent. Choose deliveries with --id or --filter.")
                    : packed(begin, seq, "nothing in it can be edited"));
            edited = edited.with(Body.of(text));
        }
        if (edited.signing() instanceof Signing.Anew && !edited.isSignable()) {
            throw packed(begin, seq, "it cannot be signed anew, because the signature is over what is packed");
        }
        return edited;
    }

    private static CommandFailure packed(Edited begin, long seq, String consequence) {
        return new CommandFailure(ExitCode.FAILED, "The body of delivery " + seq + " is packed ("
                + Printable.of(String.join(", ", begin.encodings())) + ") and cannot be unpacked here: " + consequence
                + ". Nothing was sent. Choose deliveries with --id or --filter.");
    }

    private List<JsonEdit> edits() {
        try {
            return edits.stream().map(JsonEdit::of).toList();
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, e.getMessage());
        }
    }

    private Signing signing(List<Secret> secrets) {
        return switch (sign == null ? edits.isEmpty() ? "keep" : "anew" : sign) {
            case "keep" -> new Signing.Keep();
            case "none" -> new Signing.Drop();
            case "anew" -> new Signing.Anew(new Signer(secrets.stream().findFirst().map(Secret::value)
                    .orElseThrow(() -> new CommandFailure(ExitCode.USAGE, "Signing anew needs a secret: name its file "
                            + "with --secret-file, set " + FinishOptions.SECRET
                            + ", or choose --sign keep or none."))));
            default -> throw new CommandFailure(ExitCode.USAGE, "There is no --sign " + sign
                    + ": write keep, anew or none.");
        };
    }
}
