package io.hookscope.event;

import io.hookscope.event.redemption.Redemption;
import io.hookscope.event.redemption.RedemptionEvent;
import io.hookscope.event.redemption.Rollback;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says in one sentence what a delivery tells. Names and codes stand in it as they are, but for very long ones. Stateless and thread-safe. */
public final class Headline {

    private static final int LONGEST_START = 25;
    private static final int LONGEST_END = 14;

    private Headline() {}

    /** Returns the sentence, without a full stop; never blank. */
    public static String of(Reading reading) {
        Summary summary = reading.summary();
        RedemptionEvent event = reading.redemption();
        if (!summary.label().equals(summary.event())) {
            return capital(summary.label());
        }
        return event == null ? other(summary) : redemption(summary, event);
    }

    private static String redemption(Summary summary, RedemptionEvent event) {
        Rollback rollback = event.rollback();
        Redemption redemption = event.redemption();
        return switch (summary.outcome()) {
            case FAILED -> because(sentence("failed", summary),
                    redemption == null ? null : redemption.failureCode(),
                    redemption == null ? null : redemption.failureMessage());
            case ROLLBACK -> rollback(summary, rollback);
            case SUCCEEDED -> sentence("succeeded", summary);
            case OTHER -> other(summary);
        };
    }

    private static String rollback(Summary summary, @Nullable Rollback rollback) {
        if (EventNames.isFailure(summary.event())) {
            return because(sentence("rollback.failed", summary), rollback == null ? null : rollback.failureCode(),
                    rollback == null ? null : rollback.failureMessage());
        }
        return because(sentence("rollback.succeeded", summary), null, rollback == null ? null : rollback.reason());
    }

    /** Picks the sentence by what is known: who and what, only who, only what, or neither. */
    private static String sentence(String deed, Summary summary) {
        String what = brief(summary.code());
        String who = brief(summary.customer());
        if (who != null) {
            return what != null ? Words.of("headline." + deed, who, what) : Words.of("headline." + deed + ".who", who);
        }
        return what != null ? Words.of("headline." + deed + ".what", what) : Words.of("headline." + deed + ".bare");
    }

    /** What a name is cut to leaves room for the deed: the beginning, and the end that tells one code from another. */
    private static @Nullable String brief(@Nullable String name) {
        int most = LONGEST_START + 1 + LONGEST_END;
        if (name == null || name.codePointCount(0, name.length()) <= most) {
            return name;
        }
        return name.substring(0, name.offsetByCodePoints(0, LONGEST_START)) + "\u2026"
                + name.substring(name.offsetByCodePoints(name.length(), -LONGEST_END));
    }

    private static String because(String sentence, @Nullable String code, @Nullable String words) {
        String why = Stream.of(code, words).filter(Objects::nonNull).filter(w -> !w.isBlank())
                .collect(Collectors.joining(", "));
        return why.isEmpty() ? sentence : sentence + ": " + why;
    }

    private static String other(Summary summary) {
        String name = summary.event();
        String phrase = Words.find("event." + name);
        String what = phrase != null ? phrase : capital(name.replace('.', ' ').replace('_', ' '));
        var about = new LinkedHashSet<@Nullable String>();
        switch (name.substring(0, Math.max(0, name.indexOf('.')))) {
            case "customer" -> about.add(summary.customer());
            case "campaign" -> about.add(summary.campaign());
            default -> {
                // the code leads
            }
        }
        about.add(summary.code());
        about.add(summary.customer());
        about.add(summary.campaign());
        return because(what, null,
                about.stream().filter(Objects::nonNull).limit(2).collect(Collectors.joining(", ")));
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
