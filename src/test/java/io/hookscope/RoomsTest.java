package io.hookscope;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLConnection;
import java.nio.channels.NetworkChannel;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The house's floor plan, held by a robot. */
@AnalyzeClasses(packages = "io.hookscope", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    private static final String HOUSE = "io.hookscope.";

    @ArchTest
    static final ArchRule roomsHaveNoCycles = slices().matching("io.(**)").should().beFreeOfCycles()
            .because("a newcomer follows a delivery from socket to screen without turning back");

    @ArchTest
    static final ArchRule deliveryNeedsJavaBaseOnly = classes().that().resideInAPackage("io.hookscope.delivery..")
            .should().onlyDependOnClassesThat()
            .resideInAnyPackage("io.hookscope.delivery..", "java.lang..", "java.util..", "java.time..", "java.io..",
                    "java.nio..", "java.net..", "org.jspecify..")
            .because("everybody knows what arrived, and it knows nobody");

    /** What each room may use beside itself and {@code words}: the table of docs/architecture.md. */
    private static final Map<String, Set<String>> KNOWS = Map.ofEntries(entry("words", Set.of()),
            entry("files", Set.of()), entry("delivery", Set.of()), entry("event", Set.of("delivery")),
            entry("check", Set.of("event", "delivery")),
            entry("store", Set.of("files", "check", "event", "delivery")),
            entry("query", Set.of("store", "check", "event", "delivery")),
            entry("capture", Set.of("store", "check", "event", "delivery")),
            entry("listener", Set.of("capture", "delivery")), entry("wire", Set.of("delivery")),
            entry("sample", Set.of("files", "wire", "event", "delivery")),
            entry("replay", Set.of("wire", "capture", "sample", "store", "check", "event", "delivery")),
            entry("exchange", Set.of("files", "store", "check", "event", "delivery")),
            entry("tunnel", Set.of("capture", "delivery")),
            entry("settings", Set.of("files", "wire", "capture", "replay", "check", "event", "delivery")),
            entry("wiring", Set.of("settings", "tunnel", "exchange", "replay", "wire", "listener", "capture", "store",
                    "check", "event", "delivery")),
            entry("cli", Set.of("wiring", "settings", "exchange", "replay", "sample", "wire", "listener", "capture",
                    "query", "store", "check", "event", "delivery")),
            entry("ui", Set.of("settings", "tunnel", "exchange", "replay", "sample", "wire", "listener", "capture",
                    "query", "store", "check", "event", "delivery")));

    @ArchTest
    static void eachRoomUsesOnlyTheRoomsThatItKnows(JavaClasses classes) {
        KNOWS.forEach((room, known) -> noClasses().that().resideInAPackage(HOUSE + room + "..").should()
                .dependOnClassesThat(describe("live in a room that " + room + " does not know",
                        c -> isOurs(c) && !room(c).equals(room) && !room(c).equals("words")
                                && !known.contains(room(c))))
                .because("a room can be read, tested and replaced with those below it").check(classes));
    }

    private static boolean isOurs(JavaClass c) {
        return (c.getPackageName() + ".").startsWith(HOUSE);
    }

    /** Returns the room that a class of ours lives in; of one in the house itself, nothing. */
    private static String room(JavaClass c) {
        String below = (c.getPackageName() + ".").substring(HOUSE.length());
        return below.substring(0, Math.max(0, below.indexOf('.')));
    }

    @ArchTest
    static final ArchRule fewRoomsHaveAWayOut = noClasses().that(
            resideOutsideOfPackages(HOUSE + "listener..", HOUSE + "wire..", HOUSE + "sample..",
                    HOUSE + "tunnel.."))
            .should()
            .dependOnClassesThat(resideInAPackage("java.net.http..").or(describe("open a connection",
                    c -> Stream.of(Socket.class, ServerSocket.class, DatagramSocket.class, URLConnection.class,
                            NetworkChannel.class).anyMatch(c::isAssignableTo))))
            .because("nothing leaves this machine but what a person sends");

    @ArchTest
    static final ArchRule nobodyKnowsTheWindow = noClasses().that()
            .resideOutsideOfPackages("io.hookscope.ui..", "io.hookscope.desktop").and()
            .doNotHaveSimpleName("HookscopeApp").should()
            .dependOnClassesThat().resideInAPackage("io.hookscope.ui..")
            .because("everything works without a window");

    @ArchTest
    static final ArchRule undertowStaysInTheListener = noClasses().that()
            .resideOutsideOfPackage("io.hookscope.listener..").should()
            .dependOnClassesThat().resideInAnyPackage("io.undertow..", "org.xnio..")
            .because("the server can be replaced in one room");

    @ArchTest
    static final ArchRule javafxStaysInTheWindow = noClasses().that()
            .resideOutsideOfPackages("io.hookscope.ui..", "io.hookscope.desktop").and()
            .doNotHaveSimpleName("HookscopeApp").should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "atlantafx..", "org.fxmisc..", "org.reactfx..")
            .because("headless commands never load the toolkit");

    @ArchTest
    static final ArchRule theTablesModelHasNoControls = noClasses().that()
            .resideInAPackage("io.hookscope.ui.deliveries.model..").should()
            .dependOnClassesThat(resideInAPackage("javafx..")
                    .and(resideOutsideOfPackages("javafx.beans..", "javafx.collections..")))
            .because("a model is tested without a toolkit, and what it decides is not told by a control");

    @ArchTest
    static final ArchRule sqlStaysInTheStore = noClasses().that().resideOutsideOfPackage("io.hookscope.store..")
            .should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..")
            .because("the store can be replaced in one room");

    @ArchTest
    static final ArchRule aSessionIsWhatOthersKnowOfTheStore = noClasses().that()
            .resideOutsideOfPackage("io.hookscope.store..").should().dependOnClassesThat()
            .resideInAnyPackage(Stream.of("indexing", "writing", "rescue", "tables", "sql", "journal")
                    .map(room -> HOUSE + "store." + room).toArray(String[]::new))
            .because("how a session is kept can change without anybody outside");

    @ArchTest
    static final ArchRule onlyTheFeedCrossesToTheFxThread = noClasses().that().doNotHaveSimpleName("FxFeed").should()
            .callMethod("javafx.application.Platform", "runLater", Runnable.class.getName())
            .because("one bridge, one hand-off per pulse")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule commandsKnowNoWindow = noClasses().that(resideInAnyPackage("io.hookscope.cli.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage("io.hookscope.ui..", "io.hookscope.desktop", "io.hookscope"))
            .because("a command runs where there is no display")
            .allowEmptyShould(true);
}
