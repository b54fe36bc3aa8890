package io.hookscope.ui.shell;

import io.hookscope.sample.Sample;
import io.hookscope.sample.SampleTarget;
import io.hookscope.settings.Look;
import io.hookscope.store.Row;
import io.hookscope.ui.ViewMemory;
import io.hookscope.ui.Zoom;
import io.hookscope.ui.deliveries.CellText;
import io.hookscope.ui.deliveries.DeliveriesModel;
import io.hookscope.ui.deliveries.DeliveriesPane;
import io.hookscope.ui.deliveries.Notes;
import io.hookscope.ui.deliveries.Selection;
import io.hookscope.ui.feed.Batch;
import io.hookscope.ui.feed.FxFeed;
import io.hookscope.ui.search.SearchModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;

/** The whole window: builds its parts and joins them. Made and used on the FX thread. */
public final class ShellWindow implements AutoCloseable {

    private static final String SIZE = "window";
    /** In pixels of the usual size. */
    private static final double LEAST_WIDTH = 900;
    private static final String DIVIDER = "divider";
    /** The columns that are shown at first fit into it on a window of usual size. */
    private static final double TABLE_SHARE = 0.62;

    private static final double DIVIDER_STEP = 0.03;

    /** In pixels: with less, the cards above the tabs are dots. */
    private static final double LEAST_DETAIL = 392;

    private final Program program;
    private final CellText text;
    private final ViewMemory memory;
    private final ShellModel model = new ShellModel();
    private final DeliveriesModel deliveries;
    private final DeliveriesPane pane;
    private final SideWindow columns;
    private final FxFeed feed;
    private final Actions actions = new Actions();
    private final SideWindow keys = new SideWindow(Strings.get("keys.title"), KeysPane::new);
    private final SearchModel searching;
    private final SearchController search;
    private final StripController strip;
    private final EmptyController empty;
    private final Scene scene;
    private Look look;
    private final Subscription scheme;
    private double share;
    private Set<Long> expected = Set.of();

    @FXML
    private MenuBar menus;
    @FXML
    private VBox top;
    @FXML
    private SplitPane split;

    /** Builds the window over the program; {@link #open} brings it to life. */
    @SuppressWarnings("NullAway.Init")
    public ShellWindow(Program program, CellText text, ViewMemory memory) {
        this.program = program;
        this.text = text;
        this.memory = memory;
        deliveries = new DeliveriesModel(text, ShellWindow::inBackground, this::onFx);
        pane = new DeliveriesPane(deliveries, text, memory);
        columns = new SideWindow(Strings.get("menu.columns"), pane::columnsPane);
        feed = new FxFeed(this::take, pane::history);
        strip = new StripController(model, deliveries, actions, new SampleMenu(model, program), this::send);
        searching = new SearchModel(deliveries, text, memory, program.contents(), feed);
        search = new SearchController(pane, deliveries, searching, memory, text.discretion());
        empty = new EmptyController(model, deliveries, actions);
        look = program.look();
        share = memory.recall(DIVIDER).map(ShellWindow::share).orElse(TABLE_SHARE);
        Zoom.set(look.percent());
        wire();
        scene = new Scene(load("shell.fxml"));
        Colours.apply(look.theme(), scene);
        scheme = Platform.getPreferences().colorSchemeProperty()
                .subscribe((_, _) -> Colours.apply(look.theme(), scene));
        ZoomKeys.into(scene, actions);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::guardTyping);
        ContextKey.listenIn(scene);
    }

    /** Starts to show what the program does; the rows come once {@link Program#follow} runs. */
    public void open() {
        program.onListener(state -> feed.execute(() -> model.listenerProperty().set(state)));
        program.onStore(state -> feed.execute(() -> model.storeProperty().set(state)));
        deliveries.startAfter(program.lastSeqAtStart());
        deliveries.unreadBefore(program.unreadBefore());
        deliveries.flags().set(program.flagged());
        deliveries.notes().set(program.notes());
    }

    /** Shows what the session has and what happens. Blocks while it reads, so it runs in the background. */
    public void follow() {
        program.follow(feed::accept, feed::earlier);
        feed.execute(searching::again);
    }

    /** Ends what works for the window in the background. */
    @Override
    public void close() {
        scheme.unsubscribe();
        program.looked(deliveries.unread(), Math.max(deliveries.newest(), program.lastSeqAtStart()));
        searching.close();
    }

    /** Returns the scene to put on a stage. */
    public Scene scene() {
        return scene;
    }

    /** Returns the bridge to the FX thread. */
    public FxFeed feed() {
        return feed;
    }

    /** Returns what the frame shows. */
    public ShellModel model() {
        return model;
    }

    /** Returns the stage's title: the session's name, and how many deliveries nobody looked at. */
    public ObservableValue<String> title() {
        return model.sessionProperty()
                .flatMap(session -> deliveries.unreadProperty().map(n -> session.title(n.intValue())));
    }

    /** What is selected in the table; the deliveries of a selected checkout are. */
    public ReadOnlyObjectProperty<Selection> selectionProperty() {
        return pane.selectionProperty();
    }

    /** The selected deliveries in the order of the table. */
    public ObservableValue<List<Row>> selectedRowsProperty() {
        return pane.selectionProperty().map(Selection::rows);
    }

    /** Returns what is written to deliveries; what is set there is kept in the session by {@link #note}. */
    public Notes notes() {
        return deliveries.notes();
    }

    /** Writes a note to these deliveries; an empty text takes it away. */
    public void note(Set<Long> seqs, String text) {
        program.note(seqs, text);
        deliveries.notes().set(seqs.stream().collect(Collectors.toMap(seq -> seq, _ -> text)));
    }

    /** Whether that one is flagged. */
    public boolean isFlagged(long seq) {
        return deliveries.flags().contains(seq);
    }

    /** Whether nobody looked at that one. */
    public boolean isUnread(long seq) {
        return deliveries.isUnread(seq);
    }

    /** Takes those out of the table at once; what stands in their place is selected. */
    public void takeOut(Set<Long> seqs) {
        pane.takeOut(seqs);
    }

    /** Deliveries are about to come back, of which nobody had looked at these. */
    public void expect(Set<Long> unread) {
        expected = unread;
    }

    private void take(Batch batch) {
        pane.take(batch);
        if (!batch.back().isEmpty()) {
            deliveries.unreadAgain(expected);
            expected = Set.of();
            deliveries.flags().set(program.flagged());
            deliveries.notes().set(program.notes());
        }
    }

    /** Says when an action makes no sense. */
    public void disable(Action action, ObservableValue<Boolean> when) {
        actions.entry(action).disableProperty().bind(when);
    }

    /** Shows what the search finds; an empty one shows all. */
    public void search(String text) {
        search.show(text);
    }

    /** What is searched, as it may be seen. */
    public ObservableValue<String> shownSearchProperty() {
        return search.shownProperty();
    }

    /** Puts the focus into the table. */
    public void focusTable() {
        pane.focusTarget().requestFocus();
    }

    /** Returns the deliveries that search and chips let through, those inside closed checkouts included. */
    public List<Row> shownRows() {
        return deliveries.shownRows();
    }

    /** Returns all deliveries that are listed, in order of number, whatever search and chips let through. */
    public List<Row> allRows() {
        return deliveries.rows();
    }

    /** Puts the window on a stage, as large as it was left. */
    public void place(Stage stage) {
        stage.setScene(scene);
        stage.titleProperty().bind(title());
        if (stage.getIcons().isEmpty()) {
            WindowIcon.on(stage);
        }
        var screen = Screen.getPrimary().getVisualBounds();
        stage.minWidthProperty().bind(Bindings.min(Zoom.factorProperty().multiply(LEAST_WIDTH), screen.getWidth()));
        stage.setMinHeight(480);
        stage.setWidth(Math.min(1600, screen.getWidth()));
        stage.setHeight(Math.min(900, screen.getHeight()));
        memory.recall(SIZE).filter(text -> text.matches("\\d{3,4}x\\d{3,4}")).map(text -> text.split("x"))
                .ifPresent(size -> {
                    stage.setWidth(Math.min(Integer.parseInt(size[0]), screen.getWidth()));
                    stage.setHeight(Math.min(Integer.parseInt(size[1]), screen.getHeight()));
                });
        // not before: what a split pane holds belongs to the scene once it is shown
        scene.windowProperty().flatMap(Window::showingProperty).orElse(false).subscribe(shown -> {
            if (shown) {
                pane.focusTarget().requestFocus();
            }
        });
        stage.setOnHiding(_ -> keepSize(stage));
    }

    /** Remembers how large the window is, for the next one. */
    public void keepSize(Stage stage) {
        memory.keep(SIZE, (int) stage.getWidth() + "x" + (int) stage.getHeight());
    }

    /** Tells the person a sentence, above the table; from any thread. */
    public void tell(String sentence) {
        feed.execute(() -> {
            String before = model.noticeProperty().get();
            model.noticeProperty().set(before.isEmpty() || before.contains(sentence)
                    ? sentence
                    : before + " " + sentence);
        });
    }

    /** Tells the person that something was done, quietly and for a while; from any thread. */
    public void confirm(String sentence) {
        feed.execute(() -> model.doneProperty().set(sentence));
    }

    /** Says that something failed that never should; from any thread. */
    public void tellOfDefect() {
        tell(Strings.get("defect"));
    }

    /** Selects a delivery by its number, as far as the table has it. */
    public void select(long seq) {
        pane.select(seq);
    }

    /** Puts a pill into the strip, after those that are there. */
    public void pill(Node node) {
        strip.pill(node);
    }

    /** Puts a choice at the strip's right, after those that are there. */
    public void choice(Node node) {
        strip.choice(node);
    }

    /** Puts a banner of another room directly under the strip. */
    public void banner(Node node) {
        top.getChildren().add(2, node);
    }

    /** Adds entries of another room to a menu, behind its own. */
    public void entries(Action.Menu menu, List<MenuItem> more) {
        menus.getMenus().get(menu.ordinal()).getItems().addAll(more);
    }

    /** Puts an entry of another room into a menu, behind that of an action. */
    public void entryBehind(Action action, MenuItem entry) {
        var items = menus.getMenus().get(action.menu().ordinal()).getItems();
        items.add(items.indexOf(actions.entry(action)) + 1, entry);
    }

    /** Writes the table anew, after the way has changed in which its facts are written. */
    public void redraw() {
        pane.redraw();
    }

    /** Shows these colours in this size from now on. */
    public void look(Look chosen) {
        Look before = look;
        look = chosen;
        if (chosen.theme() != before.theme() || chosen.percent() != before.percent()) {
            Zoom.set(chosen.percent());
            Colours.apply(chosen.theme(), scene);
            detailWidth();
        }
    }

    /** Puts a pill into the strip, before those that are there. */
    public void firstPill(Node node) {
        strip.firstPill(node);
    }

    /** Puts a node where it is said how to begin, as long as nothing has arrived. */
    public void welcome(Node node) {
        empty.welcome(node);
    }

    /** Says what an action does that belongs to another room. */
    public void on(Action action, Runnable deed) {
        actions.on(action, deed);
    }

    /** Does an action, wherever it is asked for. */
    public void run(Action action) {
        actions.run(action);
    }

    /** Returns new entries that show and hide the table's columns. */
    public List<MenuItem> columnMenu() {
        return pane.columnMenu();
    }

    /** Puts the detail at the right of the table. */
    public void detail(Node node) {
        SplitPane.setResizableWithParent(node, true);
        split.getItems().add(node);
        detailWidth();
        split.widthProperty().subscribe(_ -> split.setDividerPositions(share));
        split.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> keepShare());
        actions.on(Action.DETAIL, node::requestFocus);
    }

    private void detailWidth() {
        split.getItems().stream().skip(1).filter(Region.class::isInstance)
                .forEach(node -> ((Region) node).setMinWidth(Zoom.px(LEAST_DETAIL)));
    }

    /** Where a person left the divider; a window that becomes narrow moves it only for as long as it is. */
    private void keepShare() {
        double at = split.getDividerPositions()[0];
        if (Math.abs(at - share) > 0.002) {
            share = at;
            memory.keep(DIVIDER, Double.toString(at));
        }
    }

    private void wire() {
        actions.on(Action.SEND_SAMPLE, () -> send(Sample.GOLDEN));
        actions.on(Action.COPY_ADDRESS, () -> model.url().ifPresent(Clip::copy));
        actions.on(Action.CLOSE_WINDOW, () -> scene().getWindow().hide());
        actions.on(Action.NEXT, () -> pane.move(1));
        actions.on(Action.PREVIOUS, () -> pane.move(-1));
        actions.on(Action.EXPAND, pane::expand);
        actions.on(Action.COLLAPSE, pane::collapse);
        actions.on(Action.CHECKOUTS, pane::toggleJoining);
        actions.on(Action.COPY_ROWS, () -> Clip.copy(pane.selectedText()));
        actions.on(Action.FLAG, this::flag);
        actions.on(Action.MARK_READ, pane::markAllRead);
        actions.on(Action.SEARCH, search::focus);
        actions.on(Action.CLEAR_FILTER, search::clear);
        actions.on(Action.SEARCH_HELP, search::help);
        actions.on(Action.PAUSE, this::togglePause);
        actions.on(Action.LIVE_EDGE, pane::toLiveEdge);
        actions.on(Action.THEME, this::nextTheme);
        actions.on(Action.LARGER, () -> grow(Look.STEP));
        actions.on(Action.SMALLER, () -> grow(-Look.STEP));
        actions.on(Action.USUAL_SIZE, () -> change(now -> now.grownTo(Look.LEAST)));
        actions.on(Action.COLUMNS, () -> columns.show(scene().getWindow()));
        actions.on(Action.WIDER_DETAIL, () -> moveDivider(-DIVIDER_STEP));
        actions.on(Action.WIDER_TABLE, () -> moveDivider(DIVIDER_STEP));
        actions.on(Action.KEYS, () -> keys.show(scene().getWindow()));
    }

    @FXML
    private void initialize() {
        actions.fill(menus);
        var columns = new Menu(Strings.get("menu.columns"));
        columns.getItems().setAll(pane.columnMenu());
        menus.getMenus().get(Action.Menu.VIEW.ordinal()).getItems().add(columns);
        actions.entry(Action.PAUSE).textProperty().bind(deliveries.pausedProperty()
                .map(p -> Strings.get(p ? "pause.off" : "pause.on")));
        actions.entry(Action.CHECKOUTS).textProperty().bind(deliveries.joiningProperty()
                .map(j -> Strings.get(j ? "checkouts.apart" : "checkouts.joined")));
        actions.entry(Action.COPY_ADDRESS).disableProperty()
                .bind(Bindings.createBooleanBinding(() -> model.url().isEmpty(), model.listenerProperty()));
        actions.entry(Action.COPY_ROWS).disableProperty().bind(pane.leadProperty().isNull());
        actions.entry(Action.FLAG).disableProperty().bind(pane.leadProperty().isNull());
        actions.entry(Action.NOTE).disableProperty().bind(pane.leadProperty().isNull());
        actions.entry(Action.DELETE).disableProperty().bind(pane.leadProperty().isNull());
        actions.entry(Action.DELETE_SHOWN).disableProperty().bind(deliveries.totalProperty().isEqualTo(0));
        actions.entry(Action.MARK_READ).disableProperty().bind(deliveries.unreadProperty().isEqualTo(0));
        pane.node().addEventFilter(KeyEvent.KEY_PRESSED, this::bareKeys);
        pane.placeholder(load("empty.fxml"));
        pane.contextMenu(
                actions.again(Action.DETAIL, Action.COMPARE, Action.PIN, Action.REPLAY, Action.EDIT_REPLAY,
                        Action.FLAG, Action.NOTE, Action.DELETE, Action.COPY_ROWS, Action.MARK_READ,
                        Action.LIVE_EDGE),
                Strings.get("menu.columns"));
        split.getItems().add(pane.node());
    }

    private static void inBackground(Runnable deed) {
        Thread.ofPlatform().daemon().name("hookscope-arrange").start(deed);
    }

    private void onFx(Runnable deed) {
        feed.execute(deed);
    }

    private void send(Sample sample) {
        String why = model.whyNoSample();
        model.noticeProperty().set(why);
        if (why.isEmpty()) {
            SampleTarget target = model.sampleTargetProperty().get();
            program.send(sample, target).whenComplete((arrived, failure) -> feed.execute(() -> model.noticeProperty()
                    .set(failure == null && arrived ? "" : Strings.get("sample.failed." + target.word()))));
        }
    }

    /** Takes the flags off when all that is selected is flagged. */
    private void flag() {
        Set<Long> seqs = pane.selectionProperty().get().rows().stream().map(Row::seq).collect(Collectors.toSet());
        if (seqs.stream().allMatch(deliveries.flags()::contains)) {
            program.unflag(seqs);
            deliveries.flags().clear(seqs);
        } else {
            program.flag(seqs);
            deliveries.flags().set(seqs);
        }
    }

    private void moveDivider(double by) {
        split.setDividerPosition(0, Math.clamp(split.getDividerPositions()[0] + by, 0, 1));
        keepShare();
    }

    private void togglePause() {
        if (deliveries.pausedProperty().get()) {
            pane.resume();
        } else {
            deliveries.pause();
        }
    }

    private void change(UnaryOperator<Look> change) {
        program.changeLook(change);
        look(program.look());
    }

    private void grow(int percent) {
        change(now -> now.grownTo(now.percent() + percent));
    }

    private void nextTheme() {
        change(now -> now.withTheme(Colours.after(now.theme())));
    }

    /** Bare keys belong to the table: they run there before the table takes them for something else. */
    private void bareKeys(KeyEvent event) {
        for (Action action : Action.values()) {
            if (action.isBare() && action.isAskedBy(event)) {
                actions.run(action);
                event.consume();
            }
        }
    }

    /** Anywhere else a bare key means text or a button, although a menu shows it. */
    private void guardTyping(KeyEvent event) {
        for (Action action : Action.values()) {
            if (action.isBare() && action.isAskedBy(event)) {
                event.consume();
            }
        }
    }

    private Parent load(String fxml) {
        Map<Class<?>, Supplier<Object>> controllers = Map.of(ShellWindow.class, () -> this,
                StripController.class, () -> strip,
                SearchController.class, () -> search,
                StatusController.class, () -> new StatusController(model, deliveries, search, text),
                BannerController.class, () -> new BannerController(model, program, text.discretion()),
                EmptyController.class, () -> empty);
        var loader = new FXMLLoader(ShellWindow.class.getResource(fxml), Strings.bundle());
        loader.setControllerFactory(type -> Objects.requireNonNull(controllers.get(type)).get());
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double share(String text) {
        return text.matches("0\\.\\d{1,18}") ? Double.parseDouble(text) : TABLE_SHARE;
    }
}
