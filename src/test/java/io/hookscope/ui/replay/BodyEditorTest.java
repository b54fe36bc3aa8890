package io.hookscope.ui.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookscope.delivery.Headers;
import io.hookscope.replay.edit.Edited;
import io.hookscope.replay.edit.Signing;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.FxWait;
import java.nio.charset.StandardCharsets;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class BodyEditorTest {

    private static final String COMPACT = "{\"id\":\"r_1\",\"amount\":1.10,\"items\":[{\"n\":1}]}";

    private final TextArea area = FxWait.get(TextArea::new);
    private final BodyEditor editor = FxWait.get(() -> new BodyEditor(area, () -> {}));

    @Test
    void compactJsonIsLaidOutAndSentAsItCameWhereNobodyTouchesIt() {
        Edited begin = show(COMPACT);
        assertThat(area.getText()).startsWith("{\n  \"id\": \"r_1\",\n  \"amount\": 1.10,");
        assertThat(editor.into(begin)).isSameAs(begin);
    }

    @Test
    void oneValueThatIsChangedIsAllThatIsSentOtherwise() {
        assertThat(sentWith(COMPACT, "r_1", "r_2")).isEqualTo(COMPACT.replace("r_1", "r_2"));
    }

    @Test
    void itIsSentAsItStandsWhereSomebodyWantsThat() {
        Edited begin = show(COMPACT);
        String sent = FxWait.get(() -> {
            ((CheckBox) editor.getChildren().getLast()).setSelected(false);
            return editor.into(begin).text();
        });
        assertThat(sent).isEqualTo(area.getText()).contains("\n  \"id\": \"r_1\"");
    }

    @Test
    void whatCameWithWhiteSpaceKeepsIt() {
        String spaced = "{ \"id\": \"r_1\" }";
        assertThat(sentWith(spaced, "r_1", "r_2")).isEqualTo("{ \"id\": \"r_2\" }");
        assertThat(editor.getChildren().getLast().isVisible()).isFalse();
    }

    @Test
    void aBodyTooLongToBeTypedInSaysHowElseItIsChangedAndIsSentAsItIs() {
        Edited begin = show("{\"text\":\"" + "x".repeat(200_000) + "\"}");
        assertThat(area.isEditable()).isFalse();
        assertThat(area.getText()).contains("200,011 characters").contains("hookscope replay SESSION --id 7 --edit");
        assertThat(editor.into(begin)).isSameAs(begin);
        assertThat(editor.isJson()).isTrue();
    }

    private String sentWith(String body, String found, String with) {
        Edited begin = show(body);
        return FxWait.get(() -> {
            area.setText(area.getText().replace(found, with));
            return editor.into(begin).text();
        });
    }

    private Edited show(String body) {
        var edited = Edited.of(Deliveries.post(body.getBytes(StandardCharsets.UTF_8), Headers.NONE),
                new Signing.Keep());
        FxWait.get(() -> {
            editor.show(edited, 7);
            return null;
        });
        return edited;
    }
}
