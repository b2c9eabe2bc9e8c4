package uk.foiworkflow.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import uk.foiworkflow.api.problem.FieldError;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the modules: the interface, the read models, the core. */
@AnalyzeClasses(packages = "uk.foiworkflow", importOptions = {ImportOption.DoNotIncludeTests.class,
        ArchitectureTest.NoTestsOfOtherModules.class})
class ArchitectureTest {

    /** The tests of the other modules come in archives, where ArchUnit does not know them. */
    static final class NoTestsOfOtherModules implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    private static final String API = "uk.foiworkflow.api..";
    private static final String PROJECTIONS = "uk.foiworkflow.projections..";
    private static final String HOST = "uk.foiworkflow.host..";

    @ArchTest
    static final ArchRule nothingBelowKnowsTheInterface = noClasses().that().resideOutsideOfPackage(API).should()
            .dependOnClassesThat().resideInAPackage(API)
            .because("the same commands and questions are to be had without HTTP");

    @ArchTest
    static final ArchRule theCoreKnowsNoReadModel = noClasses().that().resideOutsideOfPackages(API, PROJECTIONS)
            .should().dependOnClassesThat().resideInAPackage(PROJECTIONS)
            .because("a read model is built from the events, and taken away without them noticing");

    @ArchTest
    static final ArchRule readModelsGiveNoCommands = noClasses().that().resideInAPackage(PROJECTIONS).should()
            .dependOnClassesThat().resideInAnyPackage(HOST, "uk.foiworkflow.request.command..")
            .because("they follow what has been decided, here or in a process of their own");

    @ArchTest
    static final ArchRule onlyTheHostKnowsTheFramework = noClasses().that().resideOutsideOfPackage(HOST).should()
            .dependOnClassesThat().resideInAPackage("org.axonframework..")
            .because("the framework is to be changed in one place");

    @ArchTest
    static final ArchRule aRefusalNamesARuleThatIsListed = noClasses().that()
            .resideOutsideOfPackage("uk.foiworkflow.api.problem").should()
            .callConstructor(FieldError.class, String.class, String.class, String.class, String.class)
            .because("whoever is refused looks the rule up");

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles = slices().matching("uk.foiworkflow.api.(*)..").should()
            .beFreeOfCycles().because("what depends on itself in a circle can only be changed as a whole");
}
