package uk.foiworkflow.projections;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import uk.foiworkflow.projections.reader.Viewer;

@AnalyzeClasses(packages = "uk.foiworkflow.projections", importOptions = DoNotIncludeTests.class)
class ArrowsTest {

    @ArchTest
    static final ArchRule WHAT_A_ROW_SAYS_IS_PURE = noClasses().that()
            .resideInAnyPackage("..projections.standing..", "..projections.casefile..").or()
            .haveSimpleNameEndingWith("Sentence").or().haveSimpleName("Changes").should().dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..")
            .because("the same function serves the follower, a rebuild, a comparison and any other transport");

    @ArchTest
    static final ArchRule NO_ROUND_TRIPS = slices().matching("uk.foiworkflow.projections.(*)..").should()
            .beFreeOfCycles().because("each read model can be taken away without another");

    @ArchTest
    static final ArchRule EVERY_QUERY_KNOWS_ITS_VIEWER = classes().that()
            .haveNameMatching(".*\\.(Trail|Cases|DueDates)").should().dependOnClassesThat()
            .areAssignableTo(Viewer.class)
            .because("what somebody may read is said in one place");

    @ArchTest
    static final ArchRule NO_APPLICATION = noClasses().that().resideOutsideOfPackage("..projections.application..")
            .should().dependOnClassesThat()
            .resideInAnyPackage("..projections.application..", "org.springframework.boot..",
                    "org.springframework.stereotype..",
                    "org.springframework.context..")
            .because("this is a library: the application that uses it wires it");
}
