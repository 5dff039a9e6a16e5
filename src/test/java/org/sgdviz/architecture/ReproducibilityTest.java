package org.sgdviz.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Collections;
import java.util.Date;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.BaseStream;
import org.sgdviz.Main;

/** The same experiment gives the same numbers, bit for bit: what decides a number must not have other inputs. */
@AnalyzeClasses(packagesOf = Main.class, importOptions = DoNotIncludeTests.class)
class ReproducibilityTest {

    @ArchTest
    static final ArchRule numbers_do_not_depend_on_the_machine_s_arithmetic = noClasses()
            .that()
            .resideInAnyPackage("org.sgdviz.data..", "org.sgdviz.sgd..")
            .should()
            .accessTargetWhere(method(
                    Math.class,
                    "a?(sin|cos|tan)h?|atan2|exp|expm1|log|log10|log1p|pow|cbrt|hypot|scalb",
                    "a function of Math whose last bits are left to the machine"))
            .because(
                    "their last bits may differ between machines and between interpreted and compiled code; StrictMath's"
                            + " do not");

    @ArchTest
    static final ArchRule randomness_is_a_seed_that_was_passed_in = noClasses()
            .that()
            .resideInAnyPackage("org.sgdviz.data..", "org.sgdviz.sgd..", "org.sgdviz.run..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(SplittableRandom.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("java.util.random..")
            .orShould()
            .accessTargetWhere(method(Math.class, "random", "Math.random"))
            .orShould()
            .accessTargetWhere(method(UUID.class, "randomUUID", "UUID.randomUUID"))
            .orShould()
            .accessTargetWhere(method(Collections.class, "shuffle", "Collections.shuffle"))
            .because("the numbers are NumPy's, from its generator and the experiment's seeds, and from nothing else");

    @ArchTest
    static final ArchRule numbers_do_not_depend_on_the_clock = noClasses()
            .that()
            .resideInAnyPackage("org.sgdviz.data..", "org.sgdviz.sgd..", "org.sgdviz.run..")
            .should()
            .accessTargetWhere(method(System.class, "currentTimeMillis|nanoTime", "the clock"))
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("java.time..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Date.class)
            .because("the time of day is no part of an experiment, and the speed of a run must not change its numbers");

    @ArchTest
    static final ArchRule the_method_has_no_threads = noClasses()
            .that()
            .resideInAPackage("org.sgdviz.sgd..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.concurrent..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Thread.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ThreadLocal.class)
            .orShould()
            .accessTargetWhere(method(BaseStream.class, "parallel", "a parallel stream"))
            .orShould()
            .accessTargetWhere(method(Iterable.class, "parallelStream", "a parallel stream"))
            .because("sgd is arithmetic, done by whoever calls it; where work may be split, the caller passes in how")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule the_method_has_no_files = noClasses()
            .that()
            .resideInAPackage("org.sgdviz.sgd..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio..")
            .because("sgd is arithmetic; what is read and written is the business of the package file")
            .allowEmptyShould(true);

    /** Calls of, and references to, the methods of a type and its subtypes whose whole name matches. */
    private static DescribedPredicate<JavaAccess<?>> method(Class<?> type, String names, String description) {
        return target(owner(assignableTo(type)))
                .and(target(nameMatching(names)))
                .as(description);
    }
}
