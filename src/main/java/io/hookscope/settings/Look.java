package io.hookscope.settings;

import io.hookscope.words.Language;
import java.util.Locale;

/**
 * How the window looks and when it speaks up. Immutable.
 *
 * @param theme   its colours
 * @param percent the size of everything in it, {@value #LEAST} to {@value #MOST} percent
 * @param told    what a person is told of while the window is not in front
 * @param spoken  the language of its words, from its next start on
 */
public record Look(Theme theme, int percent, Notify told, Spoken spoken) {

    /** What a person is told of while the window is not in front. */
    public enum Notify {
        /** Nothing. */
        OFF,
        /** Problems: of deliveries, the listener, the session and the tunnel. */
        PROBLEMS,
        /** Problems, and that deliveries arrived. */
        ALL
    }

    /** The language of the window. */
    public enum Spoken {
        /** The system's, where it is one of ours; else English. */
        SYSTEM,
        /** English. */
        ENGLISH,
        /** German. */
        GERMAN;

        /** Returns the language that this comes to on a system of that locale. */
        public Language on(Locale system) {
            return switch (this) {
                case SYSTEM -> Language.of(system);
                case ENGLISH -> Language.ENGLISH;
                case GERMAN -> Language.GERMAN;
            };
        }
    }

    /** The smallest size, in percent. */
    public static final int LEAST = 100;
    /** The largest size, in percent. */
    public static final int MOST = 200;
    /** From one size to the next, in percent. */
    public static final int STEP = 10;

    /** The system's colours and language, 100 %, told of problems. */
    public static final Look DEFAULT = new Look(Theme.SYSTEM, LEAST, Notify.PROBLEMS, Spoken.SYSTEM);

    public Look {
        Ranges.require(percent >= LEAST && percent <= MOST, "fontSize", LEAST + " to " + MOST + " percent");
    }

    /** Returns this with other colours. */
    public Look withTheme(Theme other) {
        return new Look(other, percent, told, spoken);
    }

    /** Returns this in another size, at most the largest and at least the smallest. */
    public Look grownTo(int other) {
        return new Look(theme, Math.clamp(other, LEAST, MOST), told, spoken);
    }

    /** Returns this in another size, in percent. */
    public Look withPercent(int other) {
        return new Look(theme, other, told, spoken);
    }

    /** Returns this with something else that a person is told of. */
    public Look withNotify(Notify other) {
        return new Look(theme, percent, other, spoken);
    }

    /** Returns this in another language. */
    public Look withSpoken(Spoken other) {
        return new Look(theme, percent, told, other);
    }
}
