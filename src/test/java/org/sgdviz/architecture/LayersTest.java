package org.sgdviz.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Timer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.sgdviz.Main;
import org.sgdviz.ui.background.Threads;

/** The packages of the program, and which of them may know which. */
@AnalyzeClasses(packagesOf = Main.class, importOptions = DoNotIncludeTests.class)
class LayersTest {

    @ArchTest
    static final ArchRule each_package_knows_only_what_stands_to_its_left = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("data")
            .definedBy("org.sgdviz.data..")
            .layer("sgd")
            .definedBy("org.sgdviz.sgd..")
            .layer("run")
            .definedBy("org.sgdviz.run..")
            .layer("session")
            .definedBy("org.sgdviz.session..")
            .layer("file")
            .definedBy("org.sgdviz.file..")
            .layer("text")
            .definedBy("org.sgdviz.text..")
            .layer("cli")
            .definedBy("org.sgdviz.cli..")
            .layer("ui")
            .definedBy("org.sgdviz.ui..")
            .layer("Main")
            .definedBy("org.sgdviz")
            .whereLayer("data")
            .mayNotAccessAnyLayer()
            .whereLayer("sgd")
            .mayOnlyAccessLayers("data")
            .whereLayer("run")
            .mayOnlyAccessLayers("data", "sgd")
            .whereLayer("session")
            .mayOnlyAccessLayers("data", "sgd", "run")
            .whereLayer("file")
            .mayOnlyAccessLayers("data", "sgd", "run", "session")
            .whereLayer("text")
            .mayOnlyAccessLayers("data", "sgd", "run", "session", "file")
            .whereLayer("cli")
            .mayOnlyAccessLayers("data", "sgd", "run", "session", "file", "text")
            .whereLayer("ui")
            .mayOnlyAccessLayers("data", "sgd", "run", "session", "file", "text")
            .because("data <- sgd <- run <- session <- file <- text <- {cli, ui}: the method must be readable, testable"
                    + " and usable without what is built on it, the terminal without the window, and only Main knows"
                    + " both");

    @ArchTest
    static final ArchRule packages_have_no_cycles = slices().matching("org.sgdviz.(*)..")
            .should()
            .beFreeOfCycles()
            .because("packages that know each other are one package, and can only be understood at once");

    @ArchTest
    static final ArchRule only_the_window_knows_javafx = noClasses()
            .that()
            .resideOutsideOfPackage("org.sgdviz.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "javafx..", "com.sun.javafx..", "com.sun.glass..", "atlantafx..", "org.kordamp.ikonli..")
            .because("the terminal must run without a toolkit, and Main must load before anybody knows whether one can"
                    + " start");

    @ArchTest
    static final ArchRule only_main_ends_the_process = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Main.class.getName())
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "halt", int.class)
            .because("elsewhere it takes the decision from the caller and the files that are being written from the"
                    + " user; everybody else returns a code or throws");

    @ArchTest
    static final ArchRule threads_are_made_in_one_place = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Threads.class.getName())
            .and()
            .doNotHaveFullyQualifiedName(Main.class.getName()) // bounds the end of the process, whatever holds it up
            .and()
            .haveNameNotMatching("org\\.sgdviz\\.cli\\.StopRequest(\\$.*)?") // watches a thread that may be stuck
            .should()
            .callConstructorWhere(target(owner(assignableTo(Thread.class).or(assignableTo(Timer.class)))))
            .orShould()
            .callConstructorWhere(target(owner(assignableTo(ExecutorService.class))))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Executors.class)
            .because("a thread that is made elsewhere is not named, keeps the program from ending, or tells nobody that"
                    + " it has failed; what is computed beside the window goes by LatestRequest");
}
