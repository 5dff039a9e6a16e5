package org.sgdviz.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
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
            .resideInAnyPackage("org.sgdviz.ui.model..", "org.sgdviz.ui.controller..", "org.sgdviz.ui.app..")
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
            .resideInAnyPackage("org.sgdviz.ui.view..", "org.sgdviz.ui.controller..", "javafx.scene..", "javafx.fxml..")
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
}
