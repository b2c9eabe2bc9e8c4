package uk.foiworkflow.ui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the pages know. */
@AnalyzeClasses(packages = "uk.foiworkflow.ui", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final DescribedPredicate<JavaClass> THE_ENGINE = DescribedPredicate.describe("are the engine's",
            type -> type.getPackageName().startsWith("uk.foiworkflow.")
                    && !type.getPackageName().startsWith("uk.foiworkflow.ui"));

    @ArchTest
    static final ArchRule theyKnowTheInterfaceAndNothingBehindIt = noClasses().should()
            .dependOnClassesThat(THE_ENGINE)
            .because("whatever a page needs is first made part of the interface, for every other client too");

    @ArchTest
    static final ArchRule theyKeepNothing = noClasses().should()
            .dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..")
            .because("what is kept is kept behind the interface");

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles = slices().matching("uk.foiworkflow.ui.(*)..").should()
            .beFreeOfCycles().because("what depends on itself in a circle can only be changed as a whole");
}
