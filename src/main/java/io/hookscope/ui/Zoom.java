package io.hookscope.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Parent;
import javafx.scene.control.TableColumnBase;

/**
 * The size of everything in the windows: it multiplies each number of pixels in the stylesheets, the theme's included, so
 * that letters, paddings and icons grow alike and nothing is drawn beyond its place. One for the program, like the theme's
 * stylesheet. FX thread only.
 */
public final class Zoom {

    private static final String KEPT = "io.hookscope.zoom";
    private static final Pattern PIXELS = Pattern.compile("(?<![\\w.#])(\\d+(?:\\.\\d+)?)px\\b");
    private static final ReadOnlyDoubleWrapper FACTOR = new ReadOnlyDoubleWrapper(1);

    private Zoom() {}

    /** How many times its usual size everything has, 1 to 2. */
    public static ReadOnlyDoubleProperty factorProperty() {
        return FACTOR.getReadOnlyProperty();
    }

    /** Shows everything in this size from now on. */
    public static void set(int percent) {
        FACTOR.set(percent / 100.0);
    }

    /** Returns what so many pixels at the usual size are now. */
    public static double px(double usual) {
        return usual * FACTOR.get();
    }

    /** Returns where a stylesheet beside that class is found, in the size of now. */
    public static String sheet(Class<?> neighbour, String name) {
        return FACTOR.get() == 1
                ? Objects.requireNonNull(neighbour.getResource(name)).toExternalForm()
                : "data:text/css;charset=UTF-8;base64," + Base64.getEncoder()
                        .encodeToString(scaled(read(neighbour, name), FACTOR.get()).getBytes(StandardCharsets.UTF_8));
    }

    /** Gives the node the stylesheets that stand beside that class, now and in each later size. */
    public static void style(Parent node, Class<?> neighbour, String... names) {
        Runnable apply = () -> node.getStylesheets()
                .setAll(Arrays.stream(names).map(name -> sheet(neighbour, name)).toList());
        apply.run();
        ChangeListener<Number> listener = (_, _, _) -> apply.run();
        node.getProperties().put(KEPT, listener);
        FACTOR.addListener(new WeakChangeListener<>(listener));
    }

    /** Gives the column that many pixels of the usual size; what a person made of it grows along. */
    public static void width(TableColumnBase<?, ?> column, double usual) {
        column.setPrefWidth(px(usual));
        ChangeListener<Number> listener = (_, before, now) -> column
                .setPrefWidth(column.getWidth() * now.doubleValue() / before.doubleValue());
        column.getProperties().put(KEPT, listener);
        FACTOR.addListener(new WeakChangeListener<>(listener));
    }

    /** Multiplies every number of pixels; pictures in the text stay as they are. */
    static String scaled(String css, double factor) {
        return css.lines().map(line -> line.contains("url(")
                ? line
                : PIXELS.matcher(line).replaceAll(found -> String.format(Locale.ROOT, "%.2fpx",
                        Double.parseDouble(found.group(1)) * factor)))
                .collect(Collectors.joining("\n"));
    }

    private static String read(Class<?> neighbour, String name) {
        try (InputStream in = Objects.requireNonNull(neighbour.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
