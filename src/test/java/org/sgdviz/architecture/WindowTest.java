package org.sgdviz.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import javafx.beans.property.ReadOnlyProperty;
import org.sgdviz.Main;

/** Model, view and controller within the window. */
@AnalyzeClasses(packagesOf = Main.class, importOptions = DoNotIncludeTests.class)
class WindowTest {

    @ArchTest
    static final ArchRule views_do_not_know_the_rest_of_the_window = noClasses()
            .that()
            .resideInAPackage("org.sgdviz.ui.view..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.sgdviz.ui.model..",
                    "org.sgdviz.ui.document..",
                    "org.sgdviz.ui.controller..",
                    "org.sgdviz.ui.app..")
            .because("a view is given numbers and points, so that it can be drawn without a window and tested alone")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule views_do_not_know_the_training = noClasses()
            .that()
            .resideInAPackage("org.sgdviz.ui.view..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.sgdviz.sgd.Trainer")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.sgdviz.run.Run")
            .because("a view that holds a run could change it, and would draw on the run's thread or wait for it")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule the_model_does_not_know_who_shows_it = noClasses()
            .that()
            .resideInAPackage("org.sgdviz.ui.model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.sgdviz.ui.view..",
                    "org.sgdviz.ui.document..",
                    "org.sgdviz.ui.controller..",
                    "org.sgdviz.ui.app..",
                    "javafx.scene..",
                    "javafx.fxml..")
            .because("the model is observed: it has properties and verbs, and no idea of what is on the screen")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule controllers_do_not_run_anything = noClasses()
            .that()
            .resideInAPackage("org.sgdviz.ui.controller..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo("javafx.application.Application")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo("javafx.animation.AnimationTimer")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo("javafx.concurrent.Worker")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Thread.class)
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.sgdviz.sgd.Trainer")
            .because("controllers are thin: they pass on what the user did to the model's verbs, while start-up, the"
                    + " frame loop and the training are the application's")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule documents_know_no_controller_and_no_view = noClasses()
            .that()
            .resideInAPackage("org.sgdviz.ui.document..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.sgdviz.ui.view..", "org.sgdviz.ui.controller..", "org.sgdviz.ui.app..")
            .because("what is opened, saved and recovered is so whatever is on the screen; a dialog asks it, never the"
                    + " other way round")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule parts_of_the_view_do_not_know_each_other = slices().matching("org.sgdviz.ui.view.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    alwaysTrue(), resideInAnyPackage("org.sgdviz.ui.view.plot..", "org.sgdviz.ui.view.control.."))
            .ignoreDependency(
                    resideInAPackage("org.sgdviz.ui.view.timeline.."), resideInAPackage("org.sgdviz.ui.view.loss.."))
            .ignoreDependency(resideInAPackage("org.sgdviz.ui.view.figure.."), alwaysTrue())
            .because("a part is one folder of a name, and deleting it is deleting that folder; what parts share is plot"
                    + " and control, a timeline lies along the loss chart, and a figure is made of all")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule what_plots_share_knows_no_part = noClasses()
            .that()
            .resideInAnyPackage("org.sgdviz.ui.view.plot..", "org.sgdviz.ui.view.control..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.sgdviz.ui.view..")
                    .and(not(resideInAnyPackage("org.sgdviz.ui.view.plot..", "org.sgdviz.ui.view.control.."))))
            .because("what all parts stand on would else change with each of them")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule parts_of_the_model_do_not_know_each_other = slices().matching("org.sgdviz.ui.model.(*)..")
            .should()
            .notDependOnEachOther()
            .because("a panel's own state is deleted with the panel")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule background_work_knows_nothing_of_the_program = noClasses()
            .that()
            .resideInAPackage("org.sgdviz.ui.background..")
            .should()
            .dependOnClassesThat(not(resideInAnyPackage("org.sgdviz.ui.background..", "java..", "org.jspecify..")))
            .because("model, views, documents and the application all compute by it");

    @ArchTest
    static final ArchRule the_models_properties_are_called_by_their_names = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage("org.sgdviz.ui..")
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("org.sgdviz.ui.view..")
            .and()
            .haveRawReturnType(assignableTo(ReadOnlyProperty.class))
            .should()
            .haveNameNotMatching(".*Property|(is|has|can|get)[A-Z].*")
            .because("there are no plain getters beside them to be told from: speed() is observed, speed().get() is"
                    + " read");

    @ArchTest
    static final ArchRule the_views_properties_follow_the_convention_of_javafx = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("org.sgdviz.ui.view..")
            .and()
            .haveRawReturnType(assignableTo(ReadOnlyProperty.class))
            .should()
            .haveNameMatching(".*Property")
            .because("a view is a node like those of JavaFX, beside whose properties they stand");
}
