package io.hookscope.testing;

import javafx.scene.paint.Color;

/** How well two colours can be told apart, as WCAG 2.2 measures it. Stateless. */
public final class Contrast {

    /** What text needs at level AA. */
    public static final double TEXT = 4.5;
    /** What signs and the frame of the focus need. */
    public static final double SIGN = 3;

    private Contrast() {}

    /** Returns the contrast of two opaque colours, from 1 to 21. */
    public static double of(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    /** Returns what is seen of a colour through which the ground shines. */
    public static Color over(Color colour, double opacity, Color ground) {
        return ground.interpolate(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 1),
                colour.getOpacity() * opacity);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
