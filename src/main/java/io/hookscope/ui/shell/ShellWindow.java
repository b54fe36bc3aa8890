package io.hookscope.ui.shell;

import io.hookscope.sample.Sample;
import io.hookscope.settings.Look;
import io.hookscope.ui.ViewMemory;
import io.hookscope.ui.deliveries.CellText;
import io.hookscope.ui.deliveries.DeliveriesPane;
import io.hookscope.ui.deliveries.model.DeliveriesModel;
import io.hookscope.ui.feed.FxFeed;
import io.hookscope.ui.search.SearchModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Subscription;

/** The whole window: builds its parts and joins them. Made and used on the FX thread. */
public final class ShellWindow implements AutoCloseable {

    private final Program program;
    private final ShellModel model = new ShellModel();
    private final Actions actions = new Actions();
    private final DeliveriesModel deliveries;
    private final ListedDeliveries listed;
    private final FxFeed feed;
    private final SearchModel searching;
    private final SearchController search;
    private final ShellFrame frame;
    private final Appearance appearance;
    private final StagePlace place;
    private final Scene scene;
    private final Subscription scheme;

    /** Builds the window over the program; {@link #open} brings it to life. */
    public ShellWindow(Program program, CellText text, ViewMemory memory) {
        this.program = program;
        deliveries = new DeliveriesModel(ShellWindow::inBackground, this::onFx);
        var pane = new DeliveriesPane(deliveries, text, memory);
        listed = new ListedDeliveries(program, deliveries, pane);
        feed = new FxFeed(listed::take, pane::history);
        searching = new SearchModel(deliveries, text, memory, program.contents(), feed);
        search = new SearchController(pane, deliveries, searching, memory, text.discretion());
        place = new StagePlace(memory);
        appearance = new Appearance(program);
        var samples = new SampleSender(model, program, feed);
        var strip = new StripController(model, deliveries, actions, new SampleMenu(model, program), samples::send);
        var empty = new EmptyController(model, deliveries, actions);
        frame = new ShellFrame(actions, memory, strip, empty);
        var ofList = new ListActions(actions, program, deliveries, pane);
        ofList.wire();
        listed.selectionProperty().subscribe(_ -> model.selected());
        appearance.wire(actions, () -> look(program.look()));
        actions.on(Action.SEND_SAMPLE, () -> samples.send(Sample.GOLDEN));
        new WindowActions(actions, model, search).wire(pane, this::scene);
        Map<Class<?>, Supplier<Object>> controllers = Map.of(ShellFrame.class, () -> frame,
                StripController.class, () -> strip, SearchController.class, () -> search,
                StatusController.class, () -> new StatusController(model, deliveries, search, text),
                BannerController.class, () -> new BannerController(model, program, text.discretion()),
                EmptyController.class, () -> empty);
        scene = new Scene(load("shell.fxml", controllers));
        ofList.explain();
        frame.table(pane, load("empty.fxml", controllers));
        pane.tell(new DeliveriesPane.Listener(this::confirm, this::tell, this::advise));
        scheme = appearance.follow(scene);
        BareKeys.runIn(pane.node(), actions);
        BareKeys.guard(scene);
        ZoomKeys.into(scene, actions);
        ContextKey.listenIn(scene);
    }

    /** Starts to show what the program does; the rows come once {@link Program#follow} runs. */
    public void open() {
        program.onListener(state -> feed.execute(() -> model.listenerProperty().set(state)));
        program.onStore(state -> feed.execute(() -> model.storeProperty().set(state)));
        deliveries.unread().startAfter(program.lastSeqAtStart());
        deliveries.unread().left(program.unreadBefore());
        listed.attached();
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
        program.looked(deliveries.unread().numbers(), Math.max(deliveries.newest(), program.lastSeqAtStart()));
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

    /** Returns where the other rooms put what is theirs. */
    public ShellFrame frame() {
        return frame;
    }

    /** Returns the list, and what is attached to its deliveries. */
    public ListedDeliveries listed() {
        return listed;
    }

    /** Returns the stage's title: the session's name, and how many deliveries nobody looked at. */
    public ObservableValue<String> title() {
        return model.sessionProperty()
                .flatMap(session -> deliveries.unread().countProperty().map(n -> session.title(n.intValue())));
    }

    /** Puts the window on a stage, as large as it was left. */
    public void place(Stage stage) {
        stage.titleProperty().bind(title());
        place.put(scene, stage, listed.focusTarget());
    }

    /** Remembers how large the window is, for the next one. */
    public void keepSize(Stage stage) {
        place.keep(stage);
    }

    /** Shows what the search finds; an empty one shows all. */
    public void search(String text) {
        search.show(text);
    }

    /** Searches anew what is searched: amounts or times are meant otherwise now. */
    public void reread() {
        searching.reread();
    }

    /** Searches anew what is searched, once another day has begun. */
    public void keepUpWithTheDay() {
        searching.keepUpWithTheDay();
    }

    /** What is searched, as it may be seen. */
    public ObservableValue<String> shownSearchProperty() {
        return search.shownProperty();
    }

    /** Shows these colours in this size from now on. */
    public void look(Look chosen) {
        appearance.show(chosen, scene);
        frame.resized();
    }

    /** Says what an action does that belongs to another room. */
    public void on(Action action, Runnable deed) {
        actions.on(action, deed);
    }

    /** Does an action, wherever it is asked for. */
    public void run(Action action) {
        actions.run(action);
    }

    /** Says when an action makes no sense. */
    public void disable(Action action, ObservableValue<Boolean> when) {
        actions.entry(action).disableProperty().bind(when);
    }

    /** Says whether an action can be done at the moment. */
    public boolean offers(Action action) {
        return !actions.entry(action).isDisable();
    }

    /** Tells the person a sentence, above the table; from any thread. */
    public void tell(String sentence) {
        feed.execute(() -> model.tell(sentence));
    }

    /** Tells the person a sentence, and while that hides another in its place; from any thread. */
    public void tell(String sentence, String hushed) {
        feed.execute(() -> model.tell(sentence, hushed));
    }

    /** Tells the person what to select first, until something else is selected; from any thread. */
    public void advise(String sentence) {
        feed.execute(() -> model.advise(sentence));
    }

    /** Tells the person that something was done, quietly and for a while; from any thread. */
    public void confirm(String sentence) {
        feed.execute(() -> model.doneProperty().set(sentence));
    }

    /** Says that something failed that never should; from any thread. */
    public void tellOfDefect() {
        tell(Strings.get("defect"));
    }

    private static void inBackground(Runnable deed) {
        Thread.ofPlatform().daemon().name("hookscope-arrange").start(deed);
    }

    private void onFx(Runnable deed) {
        feed.execute(deed);
    }

    private static Parent load(String fxml, Map<Class<?>, Supplier<Object>> controllers) {
        var loader = new FXMLLoader(ShellWindow.class.getResource(fxml), Strings.bundle());
        loader.setControllerFactory(type -> Objects.requireNonNull(controllers.get(type)).get());
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
