package io.hookscope;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The house's floor plan, held by a robot. */
@AnalyzeClasses(packages = "io.hookscope", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    @ArchTest
    static final ArchRule roomsHaveNoCycles = slices().matching("io.hookscope.(**)").should().beFreeOfCycles()
            .because("a newcomer follows a delivery from socket to screen without turning back");

    @ArchTest
    static final ArchRule deliveryNeedsJavaBaseOnly = classes().that().resideInAPackage("io.hookscope.delivery..")
            .should().onlyDependOnClassesThat()
            .resideInAnyPackage("io.hookscope.delivery..", "java.lang..", "java.util..", "java.time..", "java.io..",
                    "java.nio..", "java.net..", "org.jspecify..")
            .because("everybody knows what arrived, and it knows nobody");

    @ArchTest
    static final ArchRule wordsKnowNobody = noClasses().that().resideInAPackage("io.hookscope.words..").should()
            .dependOnClassesThat(describe("are ours and live elsewhere",
                    c -> c.getPackageName().startsWith("io.hookscope")
                            && !c.getPackageName().equals("io.hookscope.words")))
            .because("every room speaks, and none is spoken about");

    @ArchTest
    static final ArchRule eventKnowsDeliveryOnly = noClasses().that().resideInAPackage("io.hookscope.event..").should()
            .dependOnClassesThat(describe("are ours and neither event, delivery nor words",
                    c -> c.getPackageName().startsWith("io.hookscope")
                            && !c.getPackageName().startsWith("io.hookscope.event")
                            && !c.getPackageName().startsWith("io.hookscope.delivery")
                            && !c.getPackageName().equals("io.hookscope.words")))
            .because("reading is a function of the bytes");

    @ArchTest
    static final ArchRule checkKnowsEventAndDeliveryOnly = noClasses().that()
            .resideInAPackage("io.hookscope.check..").should()
            .dependOnClassesThat(describe("are ours and neither check, event, delivery nor words",
                    c -> c.getPackageName().startsWith("io.hookscope")
                            && !c.getPackageName().startsWith("io.hookscope.check")
                            && !c.getPackageName().startsWith("io.hookscope.event")
                            && !c.getPackageName().startsWith("io.hookscope.delivery")
                            && !c.getPackageName().equals("io.hookscope.words")))
            .because("what we conclude depends on what arrived and on settings handed in, on nothing else");

    @ArchTest
    static final ArchRule sampleKnowsEventAndDeliveryOnly = noClasses().that()
            .resideInAPackage("io.hookscope.sample..").should()
            .dependOnClassesThat(describe("are ours and neither sample, event, delivery nor words",
                    c -> c.getPackageName().startsWith("io.hookscope")
                            && !c.getPackageName().startsWith("io.hookscope.sample")
                            && !c.getPackageName().startsWith("io.hookscope.event")
                            && !c.getPackageName().startsWith("io.hookscope.delivery")
                            && !c.getPackageName().equals("io.hookscope.words")))
            .because("samples are made by other rules than those that check them");

    @ArchTest
    static final ArchRule exchangeKnowsTheStoreAndWhatIsInIt = noClasses().that()
            .resideInAPackage("io.hookscope.exchange..").should()
            .dependOnClassesThat(resideInAnyPackage("io.hookscope.capture..", "io.hookscope.listener..",
                    "io.hookscope.settings..", "io.hookscope.cli..", "io.hookscope.sample..", "io.hookscope.replay.."))
            .because("what is handed over comes from a session and goes into one, whoever listens");

    @ArchTest
    static final ArchRule nobodyKnowsTheWindow = noClasses().that().resideOutsideOfPackage("io.hookscope.ui..")
            .and().doNotHaveSimpleName("HookscopeApp").and().haveSimpleNameNotStartingWith("Desktop").should()
            .dependOnClassesThat().resideInAPackage("io.hookscope.ui..")
            .because("everything works without a window");

    @ArchTest
    static final ArchRule undertowStaysInTheListener = noClasses().that()
            .resideOutsideOfPackage("io.hookscope.listener..").should()
            .dependOnClassesThat().resideInAnyPackage("io.undertow..", "org.xnio..")
            .because("the server can be replaced in one room");

    @ArchTest
    static final ArchRule javafxStaysInTheWindow = noClasses().that().resideOutsideOfPackage("io.hookscope.ui..")
            .and().doNotHaveSimpleName("HookscopeApp").and().haveSimpleNameNotStartingWith("Desktop").and()
            .doNotHaveSimpleName("Wiring").should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "atlantafx..", "org.fxmisc..", "org.reactfx..")
            .because("headless commands never load the toolkit");

    @ArchTest
    static final ArchRule sqlStaysInTheStore = noClasses().that().resideOutsideOfPackage("io.hookscope.store..")
            .should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..")
            .because("the store can be replaced in one room");

    @ArchTest
    static final ArchRule onlyTheFeedCrossesToTheFxThread = noClasses().that().doNotHaveSimpleName("FxFeed").should()
            .callMethod("javafx.application.Platform", "runLater", Runnable.class.getName())
            .because("one bridge, one hand-off per pulse")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule commandsKnowNoWindow = noClasses().that(resideInAnyPackage("io.hookscope.cli.."))
            .should().dependOnClassesThat(resideInAnyPackage("io.hookscope.ui..").or(simpleName("HookscopeApp")))
            .because("a command runs where there is no display")
            .allowEmptyShould(true);
}
