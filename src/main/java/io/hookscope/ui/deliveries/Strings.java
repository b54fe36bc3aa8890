package io.hookscope.ui.deliveries;

import io.hookscope.words.Texts;
import java.util.ResourceBundle;
/** The texts of this package. Stateless. */
final class Strings {

    private static final Texts TEXTS = Texts.beside(Strings.class);

    private Strings() {}

    /** Returns the text of that key with its places filled. */
    static String get(String key, Object... values) {
        return TEXTS.get(key, values);
    }

    /** Returns the texts for the FXML loader. */
    static ResourceBundle bundle() {
        return TEXTS.bundle();
    }
}
