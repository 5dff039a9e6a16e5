package org.sgdviz.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.sgdviz.Main;

/** What the program says is for people who do not know its classes. */
@AnalyzeClasses(packagesOf = Main.class, importOptions = DoNotIncludeTests.class)
class SentencesTest {

    @ArchTest
    static final ArchRule no_sentence_names_a_class = noClasses()
            .should()
            .callMethod(Class.class, "getSimpleName")
            .orShould()
            .callMethod(Throwable.class, "toString")
            .because("a sentence says what is wrong in words; classes are named in the details and in the log");
}
