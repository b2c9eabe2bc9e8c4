package uk.foiworkflow;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.time.Clock;
import java.util.Set;

/** The arrows of the house: law, clock, request, facts and chronology, store, host. */
@AnalyzeClasses(packages = "uk.foiworkflow", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String LAW = "uk.foiworkflow.law";
    private static final String CLOCK = "uk.foiworkflow.clock";
    private static final String POLICY = "uk.foiworkflow.policy";
    private static final String DOCUMENT = "uk.foiworkflow.document";
    private static final String DIRECTORY = "uk.foiworkflow.directory";
    private static final String CALENDAR = "uk.foiworkflow.calendar";
    private static final String REQUEST = "uk.foiworkflow.request..";
    private static final String ACCESS = "uk.foiworkflow.access";
    private static final String POST = "uk.foiworkflow.post";
    private static final String RELEASE = "uk.foiworkflow.release";
    private static final String DISCLOSURE = "uk.foiworkflow.disclosure";
    private static final String FACTS = "uk.foiworkflow.facts..";
    private static final String LETTER = "uk.foiworkflow.letter";
    private static final String CHRONOLOGY = "uk.foiworkflow.chronology..";
    private static final String BOROUGH = "uk.foiworkflow.borough";
    private static final String EVIDENCE = "uk.foiworkflow.evidence";
    private static final String LOG = "uk.foiworkflow.log";
    private static final String STORE = "uk.foiworkflow.store..";
    private static final String HOST = "uk.foiworkflow.host..";
    private static final String[] DOMAIN = {LAW, CLOCK, POLICY, DOCUMENT, DIRECTORY, REQUEST, ACCESS, POST,
            RELEASE, DISCLOSURE, FACTS, CHRONOLOGY, BOROUGH, EVIDENCE, LETTER, LOG};
    private static final String[] LANGUAGE = {"java.io", "java.lang..", "java.nio.charset", "java.security",
            "java.time..", "java.util..", "org.jspecify.annotations", "com.fasterxml.jackson.annotation"};

    @ArchTest
    static final ArchRule theLawKnowsNothingElse = in(LAW).should().onlyDependOnClassesThat(among(LAW))
            .because("the words of the Acts mean the same whatever is built on them");

    @ArchTest
    static final ArchRule theClockKnowsTheLawAlone = in(CLOCK).should().onlyDependOnClassesThat(among(LAW, CLOCK))
            .because("a due date follows from the law, the calendar and the dates, and from nothing else");

    @ArchTest
    static final ArchRule aPolicyKnowsTheLawAlone = in(POLICY).should().onlyDependOnClassesThat(among(LAW, POLICY))
            .because("what an authority settles for itself is a value, wherever it was written down");

    @ArchTest
    static final ArchRule theWordsForDocumentsKnowTheLawAlone = in(DOCUMENT).should()
            .onlyDependOnClassesThat(among(LAW, DOCUMENT))
            .because("what a document is called does not hang on what a request makes of it");

    @ArchTest
    static final ArchRule aDirectoryKnowsNothingElse = in(DIRECTORY).should()
            .onlyDependOnClassesThat(among(DIRECTORY))
            .because("who works for an authority is a value, wherever it was written down");

    @ArchTest
    static final ArchRule theCalendarBringsItsLibraryNoFurther = in(CALENDAR).should()
            .onlyDependOnClassesThat(among(LAW, CLOCK, CALENDAR, "de.focus_shift.jollyday.."))
            .because("another source of bank holidays must be able to take its place");

    @ArchTest
    static final ArchRule aRequestKnowsTheLawTheClockAndThePolicy = in(REQUEST).should()
            .onlyDependOnClassesThat(among(LAW, CLOCK, POLICY, DOCUMENT, DIRECTORY, REQUEST))
            .because("the rules of a request's life must outlive every framework that hosts them");

    @ArchTest
    static final ArchRule whatHappensAroundRequestsKnowsTheWordsOfEvents = in(ACCESS).should()
            .onlyDependOnClassesThat(among(REQUEST, ACCESS))
            .because("who was refused or read is told in the same words, and decides nothing");

    @ArchTest
    static final ArchRule whatComesByPostKnowsTheWordsOfEvents = in(POST).should()
            .onlyDependOnClassesThat(among(LAW, CLOCK, DOCUMENT, REQUEST, POST))
            .because("what it is and where it may belong does not hang on how it came or where it is kept");

    @ArchTest
    static final ArchRule whatIsPublishedKnowsTheWordsOfEvents = in(RELEASE).should()
            .onlyDependOnClassesThat(among(LAW, CLOCK, REQUEST, RELEASE))
            .because("what was published stays, however the engine counts by then");

    @ArchTest
    static final ArchRule theDisclosureLogKnowsTheRequest = in(DISCLOSURE).should()
            .onlyDependOnClassesThat(among(LAW, CLOCK, DIRECTORY, REQUEST, DISCLOSURE))
            .because("what everybody may be told follows from the file, however it is told");

    @ArchTest
    static final ArchRule theFactsKnowTheRequest = in(FACTS).should()
            .onlyDependOnClassesThat(among(LAW, CLOCK, REQUEST, FACTS))
            .because("findings are worked out of what happened, wherever it is stored");

    @ArchTest
    static final ArchRule aLetterKnowsTheRequest = in(LETTER).should()
            .onlyDependOnClassesThat(among(LAW, CLOCK, POLICY, DOCUMENT, REQUEST, FACTS, EVIDENCE, LETTER))
            .because("what a letter says follows from what is on file, whatever words and whatever form it is given");

    @ArchTest
    static final ArchRule aChronologyBecomesCommands = in(CHRONOLOGY).should()
            .onlyDependOnClassesThat(among(LAW, CLOCK, REQUEST, FACTS, CHRONOLOGY))
            .because("a past case is judged by the rules of a live one, whatever file it came in");

    @ArchTest
    static final ArchRule aBoroughIsMadeUpOfCommands = in(BOROUGH).should()
            .onlyDependOnClassesThat(among(LAW, CLOCK, POLICY, REQUEST, BOROUGH))
            .because("what is made up must come in by the road of any past case");

    @ArchTest
    static final ArchRule evidenceIsMadeOfWhatHappened = in(EVIDENCE).should()
            .onlyDependOnClassesThat(among(LAW, CLOCK, DOCUMENT, REQUEST, FACTS, EVIDENCE))
            .because("what may be shown of a case follows from its events, however it is handed over");

    @ArchTest
    static final ArchRule theLogKnowsNothingElse = in(LOG).should()
            .onlyDependOnClassesThat(among(LOG, "java.nio", "java.security.spec"))
            .because("what proves the store right must hold wherever the rows and the heads come from");

    @ArchTest
    static final ArchRule theStoreKnowsNoHost = noClasses().that().resideInAPackage(STORE).should()
            .dependOnClassesThat().resideInAnyPackage(HOST, FACTS, CHRONOLOGY)
            .because("it keeps events, whoever made them and whatever is made of them");

    @ArchTest
    static final ArchRule onlyTheHostKnowsTheFramework = noClasses().that().resideOutsideOfPackage(HOST).should()
            .dependOnClassesThat().resideInAPackage("org.axonframework..")
            .because("the framework is to be changed in one place");

    @ArchTest
    static final ArchRule theDomainReadsNoClock = noClasses().that().resideInAnyPackage(DOMAIN).should()
            .callMethodWhere(readsTheClock()).orShould().dependOnClassesThat().areAssignableTo(Clock.class)
            .because("today comes in as a value, so that every day of law can be tried and replayed");

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles = slices().matching("uk.foiworkflow.(*)..").should()
            .beFreeOfCycles().because("what depends on itself in a circle can only be changed as a whole");

    private static GivenClassesConjunction in(String... packages) {
        return classes().that().resideInAnyPackage(packages);
    }

    private static DescribedPredicate<JavaClass> among(String... packages) {
        return resideInAnyPackage(packages).or(resideInAnyPackage(LANGUAGE));
    }

    private static DescribedPredicate<JavaMethodCall> readsTheClock() {
        Set<String> readings = Set.of("now", "currentTimeMillis", "nanoTime");
        return describe("reads the clock", call -> readings.contains(call.getName())
                && (call.getTargetOwner().getPackageName().equals("java.time")
                        || call.getTargetOwner().isEquivalentTo(System.class)));
    }
}
