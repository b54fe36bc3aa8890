package io.hookscope.ui.deliveries;

import io.hookscope.ui.deliveries.model.Line;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableViewSkin;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * The table's skin. Where lines come or move, JavaFX works out the style of each row in view and of all its cells once
 * more, twice a pulse, which takes most of the pulse; with {@link LineFlow} it does so only for rows that look another way than
 * before, and goes through no more rows than a stretch has. For the FX thread.
 */
final class LineSkin extends TableViewSkin<Line> {

    /** Not set here: JavaFX counts before the constructor of this class has begun. */
    private boolean telling;
    private int told;

    LineSkin(TableView<Line> table) {
        super(table);
        flow().bar().addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> table.requestFocus());
    }

    /** Returns what shows the rows. */
    LineFlow flow() {
        return (LineFlow) getVirtualFlow();
    }

    @Override
    protected VirtualFlow<TableRow<Line>> createVirtualFlow() {
        return new LineFlow();
    }

    /** Where lines came or went out of view alone, no row is looked at again. */
    @Override
    protected void updateItemCount() {
        told = flow().tell(super.getItemCount());
        if (told > 0 && told == flow().getCellCount() && flow().shows(getSkinnable().getItems())) {
            return;
        }
        telling = true;
        super.updateItemCount();
        telling = false;
    }

    @Override
    protected int getItemCount() {
        return telling ? told : super.getItemCount();
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.VERTICAL_SCROLLBAR && flow().isLong()
                ? flow().bar()
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
