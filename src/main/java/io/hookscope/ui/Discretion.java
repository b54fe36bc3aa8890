package io.hookscope.ui;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/** Whether secret paths and what names a customer are hidden on screen, and what is shown in their place. For the FX thread. */
public final class Discretion {

    private static final Pattern URL = Pattern
            .compile("(https?://)([^/?#\\s]*@)?([^/?#\\s]+)([/?#]\\S*[^\\s.,;:)\u2026\u201d])?");
    private static final Pattern TYPED = Pattern.compile("(\\s*(?:https?://)?)((?:[^/?#]*@)?)([^/?#]*)(.*)",
            Pattern.DOTALL);
    private static final String DOT = "\u2022";
    private static final String HIDDEN = DOT.repeat(3);

    private final ObservableValue<Boolean> hiding;

    /** Hides while that is true. */
    public Discretion(ObservableValue<Boolean> hiding) {
        this.hiding = hiding;
    }

    /** Returns one that never hides. */
    public static Discretion none() {
        return new Discretion(new SimpleBooleanProperty(false));
    }

    /** Whether anything is hidden now. */
    public boolean isHiding() {
        return hiding.getValue();
    }

    /** Runs the deed after each change. */
    public void onChange(Runnable deed) {
        hiding.addListener((_, _, _) -> deed.run());
    }

    /** Returns the text as it may be seen: of its URLs the host is kept, and what stands before and behind it hidden. */
    public String shown(String text) {
        return isHiding()
                ? URL.matcher(text).replaceAll(m -> Matcher.quoteReplacement(m.group(1)
                        + (m.group(2) == null ? "" : HIDDEN + "@") + m.group(3)
                        + (m.group(4) == null ? "" : m.group(4).charAt(0) + HIDDEN)))
                : text;
    }

    /** Returns what is shown of the path of a request. */
    public String path(String path) {
        return isHiding() && path.length() > 1 ? "/" + HIDDEN : path;
    }

    /** Returns as many dots as the text has characters. */
    public static String dots(String text) {
        return DOT.repeat(text.length());
    }

    /** Returns a URL that is being typed with a dot for each character before and behind the host. */
    public static String dotsForPath(String typed) {
        Matcher url = TYPED.matcher(typed);
        return url.matches()
                ? url.group(1) + dots(url.group(2)) + url.group(3) + dots(url.group(4))
                : dots(typed);
    }
}
