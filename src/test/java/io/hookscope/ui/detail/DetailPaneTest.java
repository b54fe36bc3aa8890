package io.hookscope.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atlantafx.base.theme.PrimerLight;
import io.hookscope.check.Circumstances;
import io.hookscope.check.Conclusion;
import io.hookscope.check.SignatureVerdict;
import io.hookscope.check.examine.Examiner;
import io.hookscope.check.related.Attempt;
import io.hookscope.check.related.Attempts;
import io.hookscope.check.related.Related;
import io.hookscope.check.related.Relations;
import io.hookscope.check.related.Sighting;
import io.hookscope.delivery.Answer;
import io.hookscope.delivery.Delivery;
import io.hookscope.delivery.Headers;
import io.hookscope.event.EventReader;
import io.hookscope.event.Money;
import io.hookscope.event.Summary;
import io.hookscope.store.Row;
import io.hookscope.testing.Deliveries;
import io.hookscope.testing.FxWait;
import io.hookscope.testing.Rows;
import io.hookscope.ui.Zoom;
import io.hookscope.ui.detail.tree.DetailNode;
import io.hookscope.ui.detail.tree.View;
import io.hookscope.ui.detail.words.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Background work waits here until a story lets it run, so that no story depends on time. */
@ExtendWith(ApplicationExtension.class)
class DetailPaneTest {
    private final Map<Long, Delivery> kept = new HashMap<>();
    private final ArrayDeque<Runnable> background = new ArrayDeque<>();
    private final List<Long> selected = new ArrayList<>();
    private Assessment assessment = Assessment.NONE;
    private boolean broken;
    private DetailPane pane;

    @Start
    void start(Stage stage) {
        pane = new DetailPane(new DetailSources(this::read, new EventReader(),
                background::add, Runnable::run), (seq, delivery, reading) -> assessment, selected::add);
        var scene = new Scene(pane, 640, 800);
        scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets().add("io/hookscope/ui/shell/light.css");
        stage.setScene(scene);
        stage.show();
        stage.sizeToScene(); // all classes have one window, and others may have given it a size
    }

    @Test
    void aSelectedRowShowsWhatWasRedeemed(FxRobot robot) {
        show(robot, keep(1284, Deliveries.json(Deliveries.goldenEnvelope())));
        assertThat(label(robot, "#detail-headline")).isEqualTo("Jane Doe redeemed Always-add-prods-5");
        assertThat(label(robot, "#detail-meta"))
                .isEqualTo("redemption.succeeded · #1284 · 62 ms after the event · attempt 1");
        assertThat(label(robot, "#detail-problems")).isEqualTo("1 problem");
        assertThat(lines(robot)).contains("Order | ord_3VYCHwdV0YOOch2nm1RsTKNI | PAID",
                "adv-mug | 2 × 10.00 = 20.00 | 1 discounted, −10.00 → 10.00",
                "discount | UNIT · ADD_NEW_ITEMS | 1 × prod_0df14b3a6ad8f282a8", "total_amount | 6000 | 60.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u05d3\u05d5\u05d3 \u05db\u05d4\u05df",
            "\u0645\u062d\u0645\u062f \u0639\u0628\u062f \u0627\u0644\u0644\u0647"})
    void whoRedeemedStandsBeforeWhatAlsoWhereTheNameRunsFromTheRight(String name, FxRobot robot) {
        show(robot, keep(1, Deliveries.json(Deliveries.golden().replace("Jane Doe", name))));
        assertThat(label(robot, "#detail-headline")).as("a mark that lets the sentence run from the left")
                .isEqualTo("\u200e" + name + " redeemed Always-add-prods-5");
        for (int width = 900; width > 380; width -= 9) {
            int wide = width;
            robot.interact(() -> {
                pane.resize(wide, 800);
                pane.layout();
            });
        }
    }

    @Test
    void whatASenderWroteInSeveralLinesStandsOnOneLineOfTheTreeAndOfACard(FxRobot robot) {
        show(robot, keep(1, Deliveries.json(Deliveries.golden().replace("\"code\": \"Always-add-prods-5\"",
                "\"code\": \"A\\r\\nB\\u202eC\"").replace("Always add missing products", "one\\r\\ntwo"))));
        robot.interact(() -> pane.layout());
        assertThat(drawn(robot, "#detail-tree .cell-plain")).contains("one\\r\\ntwo")
                .noneMatch(text -> text.contains("\n"));
        assertThat(drawn(robot, "#detail-cards .card-mono")).containsExactly("A\\r\\nB\\u202EC");
    }

    @Test
    void amountsInTheCardsAreWholeHoweverNarrowTheyStand(FxRobot robot) {
        String body = Deliveries.golden().replace("7000", "3001191").replace("6000", "3000191");
        show(robot, keep(1, Deliveries.json(body)));
        for (int width : new int[]{900, 640, 520, 420, 400}) {
            robot.interact(() -> {
                pane.resize(width, 800);
                pane.layout();
                assertThat(drawn(robot, "#detail-cards .card-line .label")).as("at " + width + " px")
                        .containsExactly("30001.91", "= 30011.91", "\u2212 10.00");
                assertThat(ends(robot, "#detail-cards")).as("where cards end at " + width + " px").isSorted()
                        .allMatch(end -> end <= width - 15);
            });
        }
    }

    @Test
    void theSignsThatOpenLinesStandInTheMiddleOfTheirLinesAtEverySize(FxRobot robot) {
        show(robot, keep(1, Deliveries.json(Deliveries.golden())));
        try {
            for (int percent : new int[]{100, 130, 200}) {
                robot.interact(() -> Zoom.set(percent));
                robot.interact(() -> {
                    pane.applyCss();
                    pane.layout();
                    var arrows = robot.lookup("#detail-tree .tree-disclosure-node > .arrow").queryAll();
                    assertThat(arrows).isNotEmpty();
                    for (Node arrow : arrows) {
                        Node line = arrow.getParent().getParent();
                        assertThat(middle(arrow)).as("at " + percent + " %").isCloseTo(middle(line),
                                within(Zoom.px(3)));
                    }
                });
            }
        } finally {
            robot.interact(() -> Zoom.set(100));
        }
    }

    private static double middle(Node node) {
        return node.localToScene(node.getLayoutBounds()).getCenterY();
    }

    /** What can be read of labels, with the sign of what was cut. */
    private static List<String> drawn(FxRobot robot, String labels) {
        return robot.lookup(labels).queryAll().stream().map(label -> ((Text) label.lookup(".text")).getText()).toList();
    }

    /** Where each child begins and ends in the window, from left to right. */
    private static List<Double> ends(FxRobot robot, String parent) {
        return robot.lookup(parent).queryAs(Pane.class).getChildren().stream()
                .map(child -> child.localToScene(child.getLayoutBounds()))
                .flatMap(bounds -> Stream.of(bounds.getMinX(), bounds.getMaxX())).toList();
    }

    @Test
    void whatWasOpenIsOpenInTheNextDelivery(FxRobot robot) {
        show(robot, keep(1, Deliveries.json(Deliveries.golden())));
        robot.interact(() -> {
            item(robot, "Customer").setExpanded(true);
            item(robot, "Voucher").setExpanded(false);
        });
        show(robot, keep(2, Deliveries.json(Deliveries.goldenEnvelope())));
        assertThat(item(robot, "Customer").isExpanded()).isTrue();
        assertThat(item(robot, "Voucher").isExpanded()).isFalse();
        assertThat(item(robot, "Campaign").isExpanded()).isTrue();
    }

    @Test
    void aDeliveryThatLoadsLateIsDropped(FxRobot robot) {
        var first = keep(1, Deliveries.json(Deliveries.golden()));
        var second = keep(2, Deliveries.json("{\"hello\":\"world\"}"));
        robot.interact(() -> {
            pane.show(first);
            pane.show(second);
            background.pollLast().run();
            background.pollLast().run();
        });
        assertThat(lines(robot)).contains("hello | world | ").doesNotContain("total_amount | 6000 | 60.00");
    }

    @Test
    void aDeliveryThatIsNoLongerKeptSaysSo(FxRobot robot) {
        var gone = keep(1, Deliveries.json("{}"));
        kept.clear();
        show(robot, gone);
        assertThat(label(robot, "#detail-empty")).startsWith("This delivery is no longer kept");
        robot.interact(() -> pane.show(null));
        assertThat(label(robot, "#detail-empty")).startsWith("Select a delivery");
    }

    @Test
    void aDeliveryThatCannotBeReadSaysSoAndIsReadWhenItIsSelectedAgain(FxRobot robot) {
        var row = keep(1, Deliveries.json("{\"a\":1}"));
        broken = true;
        show(robot, row);
        assertThat(label(robot, "#detail-empty"))
                .startsWith("This delivery could not be read: the disk is gone. Select another one");
        broken = false;
        show(robot, row);
        assertThat(lines(robot)).contains("a | 1 | ");
    }

    private Optional<Delivery> read(long seq) {
        if (broken) {
            throw new IllegalStateException("the disk is gone");
        }
        return Optional.ofNullable(kept.get(seq));
    }

    @Test
    void whatIsShownStaysAsItStandsUntilAmountsOrTimesReadOtherwise(FxRobot robot) {
        show(robot, keep(1, Deliveries.json(Deliveries.golden())));
        var root = tree(robot).getRoot();
        robot.interact(() -> pane.view(new View(Money.PLAIN, View.USUAL.zone())));
        work(robot);
        assertThat(tree(robot).getRoot()).isSameAs(root);
        robot.interact(() -> pane.view(new View(new Money(0, ""), View.USUAL.zone())));
        work(robot);
        assertThat(lines(robot)).contains("total_amount | 6000 | 6000");
    }

    @Test
    void sumsAndCheckoutsFollowTheDecimals(FxRobot robot) {
        var row = keep(1, Deliveries.json(Deliveries.golden()));
        robot.interact(() -> pane.showMany(List.of(row, keep(2, Deliveries.json("{}")))));
        assertThat(texts(robot, "#detail-many")).contains("1 order, 60.00 in all");
        robot.interact(() -> pane.view(new View(new Money(0, ""), View.USUAL.zone())));
        assertThat(texts(robot, "#detail-many")).contains("1 order, 6000 in all");
        var whole = Rows.succeeded(3).inCheckout(7, 0, 2, 2).row();
        robot.interact(() -> pane.showCheckout(whole, List.of(whole)));
        List<String> before = texts(robot, "#detail-checkout");
        robot.interact(() -> pane.view(View.USUAL));
        assertThat(texts(robot, "#detail-checkout")).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void twoThatWereComparedBeforeACheckoutWasShownAreSummedUpLikeAnyTwo(FxRobot robot) {
        var two = List.of(keep(1, Deliveries.json(Deliveries.golden())), keep(2, Deliveries.json("{}")));
        robot.interact(() -> pane.compare(two.getFirst(), two.getLast()));
        work(robot);
        var whole = Rows.succeeded(3).inCheckout(7, 0, 2, 2).row();
        robot.interact(() -> {
            pane.showCheckout(whole, List.of(whole));
            pane.showMany(two);
        });
        work(robot);
        assertThat(robot.lookup("#detail-many").query().isVisible()).isTrue();
        assertThat(texts(robot, "#detail-many")).contains("2 deliveries selected");
    }

    @Test
    void savingABodySaysHowItWent(FxRobot robot, @TempDir Path folder) throws IOException {
        List<String> said = new ArrayList<>();
        var copy = new CopyMenu(Runnable::run);
        copy.tell(new CopyMenu.Listener(sentence -> said.add("saved: " + sentence),
                sentence -> said.add("failed: " + sentence)));
        Path file = folder.resolve("a.json");
        Files.write(file, new byte[]{9, 9, 9});
        Path old = Files.createLink(folder.resolve("old"), file); // shows whether it was written over, which can fail halfway
        copy.write(file, new byte[]{1, 2});
        assertThat(Files.readAllBytes(file)).containsExactly(1, 2);
        assertThat(Files.readAllBytes(old)).containsExactly(9, 9, 9);
        copy.write(file.resolve("under-a-file"), new byte[]{1});
        assertThat(said).hasSize(2);
        assertThat(said.getFirst()).isEqualTo("saved: The body is saved as " + file + ".");
        assertThat(said.getLast()).startsWith("failed: The body could not be saved as " + file);
    }

    @Test
    void aBodyInAnotherEncodingIsCopiedAsItReads(FxRobot robot) {
        show(robot,
                keep(1, Deliveries.post("{\"name\":\"J\u00f6rg\"}".getBytes(StandardCharsets.UTF_16), Headers.NONE)));
        robot.interact(() -> {
            robot.lookup("#detail-copy").queryAs(MenuButton.class).getItems().getFirst().fire();
            assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("{\"name\":\"J\u00f6rg\"}");
        });
    }

    @Test
    void manySelectedDeliveriesAreSummedUpWithEachOrderOnce(FxRobot robot) {
        var row = keep(1, Deliveries.json(Deliveries.golden()));
        robot.interact(() -> pane.showMany(List.of(row, row, keep(2, Deliveries.json("{}")))));
        assertThat(label(robot, "#detail-many-headline")).isEqualTo("2 deliveries selected");
        robot.interact(() -> robot.lookup("#detail-many-copy").query().requestFocus());
        robot.push(KeyCode.SPACE);
        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString()).startsWith("""
                2 deliveries selected
                Orders\t1\t60.00
                Taken off\t\u221210.00
                """).contains("By event\n", "Always add missing products\t1\t\u221210.00"));
    }

    @Test
    void anAnswerThatComesLaterLeavesTheTreeAsItStands(FxRobot robot) {
        var row = keep(1, Deliveries.json(Deliveries.golden()));
        show(robot, row);
        var root = tree(robot).getRoot();
        robot.interact(() -> pane.show(new Row(row.seq(), row.receivedAt(), row.method(), row.target(), row.remote(),
                row.reception(), row.bytes(), row.summary(), null, null)));
        assertThat(tree(robot).getRoot()).isSameAs(root);
        robot.interact(() -> tabs(robot).getSelectionModel().select(4));
        assertThat(label(robot, "#detail-status")).isEqualTo("Not answered");
    }

    @Test
    void aSuccessThatComesTooLateIsNoSuccess(FxRobot robot) {
        var row = keep(1, Deliveries.json(Deliveries.golden()));
        show(robot, new Row(row.seq(), row.receivedAt(), row.method(), row.target(), row.remote(), row.reception(),
                row.bytes(), row.summary(), new Answer(200, Duration.ofSeconds(11), "200 after 11 s"), null));
        robot.interact(() -> tabs(robot).getSelectionModel().select(4));
        assertThat(label(robot, "#detail-status"))
                .isEqualTo("Answered 200 too late: Voucherify takes this as failed and sends the event again");
    }

    @Test
    void keysOfTheTreeDoNothingBeforeADeliveryIsShown(FxRobot robot) {
        List<Throwable> failures = new ArrayList<>();
        var before = FxWait.get(() -> Thread.currentThread().getUncaughtExceptionHandler());
        robot.interact(() -> Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> failures.add(failure)));
        try {
            robot.press(KeyCode.CONTROL, KeyCode.E).release(KeyCode.E, KeyCode.CONTROL);
            robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E).release(KeyCode.E, KeyCode.SHIFT, KeyCode.CONTROL);
            robot.interact(() -> {});
        } finally {
            robot.interact(() -> Thread.currentThread().setUncaughtExceptionHandler(before));
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void headersStandInOrderWithRepeats(FxRobot robot) {
        show(robot, keep(1, Deliveries.post("{}".getBytes(), Headers.of("B", "1", "a", "2", "B", "3"))));
        robot.interact(() -> tabs(robot).getSelectionModel().select(2));
        assertThat(robot.lookup("#detail-headers").<TableView<?>>query().getItems()).hasSize(3);
    }

    @Test
    void aLongHeaderIsShownWholeByEnterAndOnOneLineAgain(FxRobot robot) {
        String value = "part=abcdefgh ".repeat(60) + "end";
        show(robot, keep(1, Deliveries.post("{}".getBytes(), Headers.of("A", "1", "X-Long", value))));
        robot.interact(() -> tabs(robot).getSelectionModel().select(2));
        TableView<?> headers = robot.lookup("#detail-headers").query();
        robot.interact(() -> {
            headers.getSelectionModel().select(1);
            headers.requestFocus();
        });
        double folded = tallest(robot, headers);
        robot.type(KeyCode.ENTER);
        assertThat(tallest(robot, headers)).isGreaterThan(8 * folded);
        assertThat(headers.lookupAll(".whole")).singleElement()
                .isInstanceOfSatisfying(Text.class, text -> assertThat(text.getText()).isEqualTo(value));
        robot.type(KeyCode.ENTER);
        assertThat(tallest(robot, headers)).isEqualTo(folded);

        robot.type(KeyCode.ENTER);
        show(robot, keep(2, Deliveries.post("{}".getBytes(), Headers.of("A", "1", "X-Long", value))));
        assertThat(tallest(robot, headers)).as("the next delivery begins on one line").isEqualTo(folded);
    }

    private double tallest(FxRobot robot, TableView<?> table) {
        robot.interact(() -> {
            pane.applyCss();
            pane.layout();
        });
        return table.lookupAll(".table-row-cell").stream().mapToDouble(row -> row.getLayoutBounds().getHeight()).max()
                .orElseThrow();
    }

    @Test
    void searchInTheTreeOpensTheWayToTheLine(FxRobot robot) {
        show(robot, keep(1, Deliveries.json(Deliveries.golden())));
        robot.interact(() -> tree(robot).requestFocus());
        robot.press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL);
        robot.interact(() -> robot.lookup("#detail-tree-find").<TextField>query().setText("EMEA"));
        work(robot);
        assertThat(label(robot, "#detail-tree-find-count")).isEqualTo("1 of 2");
        assertThat(tree(robot).getSelectionModel().getSelectedItem().getValue().place().field()).isEqualTo("region");
    }

    @Test
    void aLineOfTheTreeIsShownInTheJson(FxRobot robot) {
        show(robot, keep(1, Deliveries.json(Deliveries.goldenEnvelope())));
        robot.interact(() -> {
            tree(robot).getSelectionModel().select(item(robot, "Campaign"));
            fire(robot, "detail-show-json");
        });
        work(robot);
        assertThat(tabs(robot).getSelectionModel().getSelectedIndex()).isEqualTo(1);
        assertThat(robot.lookup("#detail-json").<CodeArea>query().getSelectedText())
                .startsWith("{\n      \"id\": \"camp_kwMyXFKquedx8FzXNpVPN7QU\"");
    }

    @Test
    void tabsAreChosenByKey(FxRobot robot) {
        show(robot, keep(1, Deliveries.json(Deliveries.golden())));
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT6).release(KeyCode.DIGIT6, KeyCode.CONTROL);
        assertThat(tabs(robot).getSelectionModel().getSelectedIndex()).isEqualTo(5);
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT1).release(KeyCode.DIGIT1, KeyCode.CONTROL);
        assertThat(tabs(robot).getSelectionModel().getSelectedIndex()).isZero();
    }

    @Test
    void theRawValueIsCopiedAsItStandsInTheBody(FxRobot robot) {
        show(robot, keep(1, Deliveries.json("{\"price\":1.10e1}")));
        robot.interact(() -> {
            tree(robot).getSelectionModel().select(item(robot, "price"));
            fire(robot, "detail-copy-raw");
            assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("1.10e1");
            fire(robot, "detail-copy-pointer");
            assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("/price");
        });
    }

    @Test
    void findingsStandAtTheirPlacesAndAreCountedOnTheTab(FxRobot robot) {
        var body = Deliveries.golden().replaceFirst("\"amount\": 7000", "\"amount\": 7100");
        assess(Deliveries.json(body));
        show(robot, keep(1, Deliveries.json(body)));
        assertThat(((Label) tabs(robot).getTabs().get(3).getGraphic()).getText()).isEqualTo("3");
        assertThat(texts(robot, "#detail-tree")).contains("Order ▲").anyMatch(text -> text.contains("Items"));
        robot.interact(() -> tabs(robot).getSelectionModel().select(3));
        assertThat(texts(robot, "#detail-checks")).contains("Arithmetic", "▲ problem", "/order/amount", "✓ passed");
    }

    @Test
    void theSendoutThatWasProbablyMissedIsCopiedForTheAuditLog(FxRobot robot) {
        Delivery late = Deliveries.json(Deliveries.envelope("redemption.succeeded", "{}"));
        Summary summary = new EventReader().read(late).summary();
        var relations = new Relations();
        relations.feed(new Sighting(1, Objects.requireNonNull(summary.createdAt()).plusSeconds(60), summary, null));
        assessment = new Assessment(relations.results(1), null);
        show(robot, keep(1, late));
        robot.interact(() -> {
            tabs(robot).getSelectionModel().select(3);
            pane.applyCss();
            pane.layout();
            robot.lookup("#detail-checks .button").queryAllAs(Button.class).stream()
                    .filter(b -> b.getText().startsWith("Copy the send-out")).findFirst().orElseThrow().fire();
            assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("whs_0e16e42bc6e0c65b57");
        });
        assertThat(texts(robot, "#detail-checks")).contains("Probably retry 1; earlier attempts were not seen here");
    }

    @Test
    void aConsistentEventIsPraisedQuietly(FxRobot robot) {
        assess(Deliveries.json(Deliveries.golden()));
        show(robot, keep(1, Deliveries.json(Deliveries.golden())));
        robot.interact(() -> pane.resize(640, 1200)); // else the lower of the two may stand below what is in view
        assertThat(texts(robot, "#detail-tree")).contains("matches campaign", "code fits pattern");
        assertThat(tabs(robot).getTabs().get(3).getGraphic()).isNull();
    }

    @Test
    void anAttemptLeadsToItsDelivery(FxRobot robot) {
        var attempts = List.of(
                new Attempt(1, 1, Deliveries.RECEIVED, new Answer(500, Duration.ofMillis(4), "plan"), true),
                new Attempt(2, 2, Deliveries.RECEIVED.plusSeconds(60), new Answer(200, Duration.ofMillis(3), "plan"),
                        true));
        assessment = new Assessment(List.of(),
                new Related(2, new Attempts(attempts, 2, 2, false, List.of(), false), null,
                        List.of(), List.of(), List.of(), null));
        show(robot, keep(2, Deliveries.json(Deliveries.golden())));
        robot.interact(() -> {
            tabs(robot).getSelectionModel().select(5);
            pane.applyCss();
            pane.layout();
            robot.lookup("#detail-related-1").<Hyperlink>query().fire();
        });
        assertThat(selected).containsExactly(1L);
        assertThat(texts(robot, "#detail-related")).contains("Attempt 2 of 13", "attempt 1 · 500 · 4 ms",
                "attempt 2 · 200 · 3 ms · identical");
    }

    @Test
    void aRetryThatIsDueIsSaidToHaveBeenDueOnceItsTimeIsOver(FxRobot robot) {
        Instant at = Deliveries.RECEIVED;
        var failed = new Attempt(2, 1, at, new Answer(500, Duration.ofMillis(4), "plan"), true);
        var due = List.of(at.plusSeconds(60), at.plusSeconds(120));
        assessment = new Assessment(List.of(), new Related(2, new Attempts(List.of(failed), 1, 1, false, due, false),
                null, List.of(), List.of(), List.of(), null));
        robot.interact(() -> {
            pane.view(new View(Money.PLAIN, ZoneOffset.UTC));
            pane.clock(at.plusSeconds(80));
        });
        show(robot, keep(2, Deliveries.json(Deliveries.golden())));
        assertThat(texts(robot, "#detail-related")).contains("The next retry is due on 15 Jan 12:21:38.702.");
        robot.interact(() -> pane.clock(at.plusSeconds(95)));
        assertThat(texts(robot, "#detail-related")).contains("The retry that was due on 15 Jan 12:21:38.702 has not"
                + " arrived. The next one is due on 15 Jan 12:22:38.702.");
        robot.interact(() -> pane.clock(at.plusSeconds(600)));
        assertThat(texts(robot, "#detail-related")).contains("The retry that was due on 15 Jan 12:21:38.702 has not"
                + " arrived. No further one is due.");
    }

    @Test
    void oneMoreThanVoucherifyMakesIsNoneOfThem() {
        assertThat(Words.of("related.attempts", 13)).isEqualTo("Attempt 13 of 13");
        assertThat(Words.of("related.attempts", 14)).isEqualTo("Attempt 14");
    }

    private void assess(Delivery delivery) {
        assessment = new Assessment(new Examiner().examine(delivery, new EventReader().read(delivery),
                Circumstances.DEFAULT).results(), null);
    }

    private List<String> texts(FxRobot robot, String id) {
        robot.interact(() -> {
            pane.applyCss();
            pane.layout();
        });
        var inside = robot.lookup(id).query();
        return Stream.of(".label", ".hyperlink").flatMap(style -> inside.lookupAll(style).stream())
                .map(node -> ((Labeled) node).getText()).filter(Objects::nonNull).toList();
    }

    static Stream<Arguments> weirdBodies() {
        byte[] random = new byte[2_000_000];
        new Random(7).nextBytes(random);
        return Stream.of(Arguments.of("empty", new byte[0]), Arguments.of("random", random),
                Arguments.of("invalid UTF-8", new byte[]{'{', '"', (byte) 0xc3, '"', ':', '1', '}'}),
                Arguments.of("nested", ("[".repeat(10_000) + "]".repeat(10_000)).getBytes()),
                Arguments.of("nested a little less", ("[".repeat(900) + "]".repeat(900)).getBytes()),
                Arguments.of("duplicates", "{\"a\":1,\"a\":2}".getBytes()),
                Arguments.of("400 digits", "9".repeat(400).getBytes()),
                Arguments.of("one long line", ("[" + "1,".repeat(200_000) + "1]").getBytes()),
                Arguments.of("wrong types",
                        "{\"order\":7,\"voucher\":[],\"redemption\":\"x\",\"data\":null}".getBytes()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("weirdBodies")
    void anythingASenderCanSendOpensInEveryTab(String name, byte[] body, FxRobot robot) {
        show(robot, keep(1, Deliveries.post(body, Headers.NONE)));
        for (int tab = 0; tab < tabs(robot).getTabs().size(); tab++) {
            int index = tab;
            robot.interact(() -> tabs(robot).getSelectionModel().select(index));
            work(robot);
        }
        robot.interact(() -> fire(robot, "detail-expand-all"));
        assertThat(label(robot, "#detail-headline")).isNotBlank();
        assertThat(lines(robot)).anyMatch(line -> line.startsWith("Delivery | POST /hooks"));
        assertThat(robot.lookup("#detail-json").<CodeArea>query().getText().isEmpty()).isEqualTo(body.length == 0);
    }

    private Row keep(long seq, Delivery delivery) {
        kept.put(seq, delivery);
        var summary = new EventReader().read(delivery).summary();
        return new Row(seq, delivery.receivedAt(), delivery.method(), delivery.target(), delivery.remote(),
                delivery.reception(), delivery.body().length(), summary,
                new Answer(200, Duration.ofMillis(3), "200 at once"),
                new Conclusion(new SignatureVerdict(SignatureVerdict.Kind.VALID, "valid"), 1, 0, 0, 1));
    }

    private void show(FxRobot robot, Row row) {
        robot.interact(() -> pane.show(row));
        work(robot);
    }

    private void work(FxRobot robot) {
        robot.interact(() -> {
            while (!background.isEmpty()) {
                background.poll().run();
            }
        });
    }

    private static void fire(FxRobot robot, String id) {
        tree(robot).getContextMenu().getItems().stream().filter(item -> id.equals(item.getId())).findFirst()
                .orElseThrow().fire();
    }

    private static TabPane tabs(FxRobot robot) {
        return robot.lookup("#detail-tabs").query();
    }

    private static TreeTableView<DetailNode> tree(FxRobot robot) {
        return robot.lookup("#detail-tree").query();
    }

    private static String label(FxRobot robot, String id) {
        return robot.lookup(id).<Label>query().getText();
    }

    private static TreeItem<DetailNode> item(FxRobot robot, String field) {
        return tree(robot).getRoot().getChildren().stream()
                .filter(item -> item.getValue().place().field().equals(field)).findFirst().orElseThrow();
    }

    private static List<String> lines(FxRobot robot) {
        var tree = tree(robot);
        return Stream.iterate(0, i -> i < tree.getExpandedItemCount(), i -> i + 1).limit(4_000)
                .map(i -> tree.getTreeItem(i).getValue())
                .map(node -> node.place().field() + " | " + node.value().text() + " | " + node.note().text()).toList();
    }
}
