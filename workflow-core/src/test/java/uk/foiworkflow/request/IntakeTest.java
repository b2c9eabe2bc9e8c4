package uk.foiworkflow.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.foiworkflow.clock.ShippedCalendar.CALENDAR;
import static uk.foiworkflow.request.Steps.REFERENCE;
import static uk.foiworkflow.request.Steps.acknowledges;
import static uk.foiworkflow.request.Steps.changesRegime;
import static uk.foiworkflow.request.Steps.findsQuestions;
import static uk.foiworkflow.request.Steps.namesHolder;
import static uk.foiworkflow.request.Steps.notes;
import static uk.foiworkflow.request.Steps.question;
import static uk.foiworkflow.request.Steps.receives;
import static uk.foiworkflow.request.Steps.receivesQuestions;
import static uk.foiworkflow.request.Steps.transfers;
import static uk.foiworkflow.request.Story.OFFICER;
import static uk.foiworkflow.request.Story.begins;
import static uk.foiworkflow.request.Story.day;
import static uk.foiworkflow.request.Story.numbers;
import static uk.foiworkflow.request.Story.received;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.foiworkflow.law.Authority;
import uk.foiworkflow.law.AuthorityKind;
import uk.foiworkflow.law.Jurisdiction;
import uk.foiworkflow.law.Provision;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.AskedQuestion.Gone;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.Deadline;
import uk.foiworkflow.request.event.FileEvent.NoteAdded;
import uk.foiworkflow.request.event.IntakeEvent.QuestionsIdentified;
import uk.foiworkflow.request.event.IntakeEvent.RegimeChanged;
import uk.foiworkflow.request.event.IntakeEvent.RequestAcknowledged;
import uk.foiworkflow.request.event.IntakeEvent.RequestReceived;
import uk.foiworkflow.request.event.IntakeEvent.RequestTransferred;

/** What is logged when a letter arrives, and what cannot be. */
class IntakeTest {

    @Test
    @Rulebook({"R2.1", "R1.5"})
    void aRequestReceivedOn9July2021IsDueOn10August() {
        Story story = received("2021-07-09");

        assertThat(story.last()).singleElement().isEqualTo(new RequestReceived(day("2021-07-09"), REFERENCE, null,
                new Authority("London Borough of Barnet", AuthorityKind.LOCAL_AUTHORITY), Jurisdiction.ENGLAND,
                Regime.FOIA, null, List.of(question(1, "How many?"), question(2, "How many?"),
                        question(3, "How many?")),
                List.of(new Deadline(new Provision("FOIA s.10(1)"), numbers(1, 2, 3), day("2021-07-09"),
                        day("2021-08-10"), CALENDAR.version()))));
        assertThat(story.request().questions().keySet()).containsExactly(1, 2, 3);
        assertThat(story.due(1)).isEqualTo("2021-08-10");
        assertThat(story.question(1).from()).isEqualTo("2021-07-09");
        assertThat(story.request().received()).isEqualTo(new Receipt(REFERENCE, day("2021-07-09"),
                new Authority("London Borough of Barnet", AuthorityKind.LOCAL_AUTHORITY), Jurisdiction.ENGLAND,
                Regime.FOIA, null, null));
    }

    @Test
    @Rulebook("R1.5")
    void aRequestLoggedLongAfterItsReceiptIsDueFromItsReceipt() {
        assertThat(received("2018-01-01").due(1)).isEqualTo("2018-01-30");
    }

    @Test
    void aSchoolHasItsOwnLimit() {
        Story story = begins().does(OFFICER, "2021-07-09",
                receives(Regime.FOIA, Jurisdiction.ENGLAND, AuthorityKind.SCHOOL, 1));

        assertThat(story.due(1)).isEqualTo(
                CALENDAR.uk().plus(day("2021-07-09"), 60).toString());
    }

    @Test
    @Rulebook("R1.7")
    void aQuestionUnderItsOwnLawHasItsOwnLimitProvision() {
        Story story = begins().does(OFFICER, "2021-07-09",
                receivesQuestions(question(1, "How many?"), question(2, Regime.EIR)));

        assertThat(story.question(1).regime()).isEqualTo(Regime.FOIA);
        assertThat(story.question(2).regime()).isEqualTo(Regime.EIR);
        assertThat(story.last(RequestReceived.class).deadlines()).extracting(Deadline::provision, Deadline::questions)
                .containsExactly(tuple(Provision.FOIA_10_1, numbers(1)), tuple(Provision.EIR_5_2, numbers(2)));
    }

    @Test
    void aScottishRequestCountsScottishDays() {
        assertThat(received("2021-07-09", Regime.FOISA).due(1)).isEqualTo("2021-08-09");
    }

    @Test
    @Rulebook({"R12-scotland", "R1.7"})
    void scottishLawIsForScottishAuthoritiesAlone() {
        begins().excludes(OFFICER, "2021-07-09",
                receives(Regime.FOISA, Jurisdiction.ENGLAND, AuthorityKind.LOCAL_AUTHORITY, 1), "R1.7 regime")
                .excludes(OFFICER, "2021-07-09",
                        receivesQuestions(question(1, "How many?"), question(2, Regime.EISR)),
                        "R1.7 questions[1].regime");
    }

    @Test
    void anAuthorityInScotlandMayBeUnderTheLawOfTheWholeKingdom() {
        Story story = begins().does(OFFICER, "2021-07-09",
                receives(Regime.FOIA, Jurisdiction.SCOTLAND, AuthorityKind.CENTRAL_GOVERNMENT, 1));

        assertThat(story.due(1)).isEqualTo("2021-08-10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7481896", "FOI-2021.123_b", "a", "...", ".a"})
    void aReferenceIsLettersDigitsDotsUnderscoresAndHyphens(String reference) {
        begins().does(OFFICER, "2021-07-09", receives(reference, "Barnet", question(1, "How many?")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "FOI/2021/123", "7481896 ", ".", "..", "r\u00e9f",
            "12345678901234567890123456789012345678901234567890123456789012345"})
    void anyOtherReferenceIsRefused(String reference) {
        begins().excludes(OFFICER, "2021-07-09", receives(reference, "Barnet", question(1, "How many?")),
                "reference reference");
    }

    @Test
    void aReferenceIsGivenOnce() {
        received("2021-07-09").excludes(OFFICER, "2021-07-09", receives(3), "reference reference")
                .excludes(OFFICER, "2021-07-01", receives(1), "reference reference");
    }

    @Test
    void nothingWasReceivedBeforeTheActBegan() {
        begins().excludes(OFFICER, "2004-12-31", receives(1), "R1.5 received").does(OFFICER, "2005-01-01", receives(1));
    }

    @Test
    void nothingIsReceivedInTheFuture() {
        begins().excludes(OFFICER, "2024-01-16", receives(1), "dated received").does(OFFICER, "2024-01-15",
                receives(1));
    }

    @Test
    @Rulebook({"R1.1", "R1.2"})
    void aRequestAsksSomethingOfSomebody() {
        begins().excludes(OFFICER, "2021-07-09", receivesQuestions(), "R1.2 questions")
                .excludes(OFFICER, "2021-07-09", receives("1", " ", question(1, "How many?")), "R1.1 authority.name");
    }

    @Test
    void questionsAreNumberedFromOneEachOnceAndHaveWords() {
        begins().excludes(OFFICER, "2021-07-09",
                receivesQuestions(question(0, "How many?"), question(1, " "), question(1, "How many?")),
                "R1.2 questions[0].number", "R1.2 questions[1].text", "R1.2 questions[2].number");
    }

    @Test
    void anOfficerIsToldEverythingAtOnce() {
        begins().excludes(OFFICER, "2004-01-01", receives("a/b", "", question(1, "")), "reference reference",
                "R1.5 received", "R1.1 authority.name", "R1.2 questions[0].text");
    }

    @Test
    void theRequestIsAcknowledgedOnce() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-12", acknowledges());

        assertThat(story.last()).containsExactly(new RequestAcknowledged(day("2021-07-12")));
        assertThat(story.request().received().acknowledged()).isEqualTo("2021-07-12");
        assertThat(story.due(1)).isEqualTo("2021-08-10");
        story.refuses(OFFICER, "2021-07-13", acknowledges(), "in-order on");
    }

    @Test
    void nothingHappensToARequestThatWasNeverReceived() {
        begins().excludes(OFFICER, "2021-07-12", acknowledges(), "R1.5 reference").excludes(OFFICER, "2021-07-12",
                notes("Who is this?"), "R1.5 reference");
    }

    @Test
    void nothingIsDoneBeforeTheRequestIsReceived() {
        received("2021-07-09").excludes(OFFICER, "2021-07-08", acknowledges(), "R1.5 on").does(OFFICER, "2021-07-09",
                acknowledges());
    }

    @Test
    void nothingIsDoneInTheFuture() {
        received("2021-07-09").excludes(OFFICER, "2024-01-16", acknowledges(), "dated on").does(OFFICER, "2024-01-15",
                acknowledges());
    }

    @Test
    void furtherQuestionsFoundInTheLetterAreDueFromItsReceipt() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-15",
                findsQuestions(question(4, "How many?"), question(5, Regime.EIR)));

        assertThat(story.due(4)).isEqualTo("2021-08-10");
        assertThat(story.question(5).regime()).isEqualTo(Regime.EIR);
        assertThat(story.last(QuestionsIdentified.class)).isEqualTo(new QuestionsIdentified(day("2021-07-15"),
                List.of(question(4, "How many?"), question(5, Regime.EIR)),
                List.of(new Deadline(Provision.FOIA_10_1, numbers(4), day("2021-07-09"), day("2021-08-10"),
                        CALENDAR.version()),
                        new Deadline(Provision.EIR_5_2, numbers(5), day("2021-07-09"), day("2021-08-10"),
                                CALENDAR.version()))));
    }

    @Test
    void furtherQuestionsDoNotRepeatTheNumbersOfTheFirst() {
        received("2021-07-09")
                .excludes(OFFICER, "2021-07-15", findsQuestions(question(3, "Which?")), "R1.2 questions[0].number")
                .excludes(OFFICER, "2021-07-15", findsQuestions(), "R1.2 questions")
                .excludes(OFFICER, "2021-07-15", findsQuestions(question(4, Regime.FOISA)),
                        "R1.7 questions[0].regime");
    }

    @Test
    void anotherLawBringsAnotherProvisionForTheSameDay() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-15", changesRegime(Regime.EIR, 2));

        assertThat(story.last()).containsExactly(new RegimeChanged(day("2021-07-15"), numbers(2), Regime.EIR,
                List.of(new Deadline(Provision.EIR_5_2, numbers(2), day("2021-07-09"), day("2021-08-10"),
                        CALENDAR.version())),
                "olive"));
        assertThat(story.question(2).regime()).isEqualTo(Regime.EIR);
        assertThat(story.question(1).regime()).isEqualTo(Regime.FOIA);
        story.does(OFFICER, "2021-07-16", changesRegime(Regime.EIR));
        assertThat(story.last().getFirst().questions()).containsExactly(1, 2, 3);
    }

    @Test
    @Rulebook("R1.7")
    void theLawIsChangedOnlyToAnotherThatReachesTheAuthority() {
        received("2021-07-09").refuses(OFFICER, "2021-07-15", changesRegime(Regime.FOIA, 1, 2), "R1.7 regime")
                .excludes(OFFICER, "2021-07-15", changesRegime(Regime.EISR), "R1.7 regime")
                .excludes(OFFICER, "2021-07-15", changesRegime(Regime.EIR, 4), "R1.2 questions");
    }

    @Test
    void anotherLawMovesTheDateWhereItHasOtherWorkingDays() {
        Story story = received("2021-07-09", Regime.FOISA).does(OFFICER, "2021-07-15", changesRegime(Regime.FOIA));

        assertThat(story.due(3)).isEqualTo("2021-08-10");
    }

    @Test
    @Rulebook("R8.7")
    void environmentalInformationIsTransferredAndNoAnswerIsOwedAnyMore() {
        Story story = received("2021-07-09", Regime.EIR).does(OFFICER, "2021-07-15",
                transfers("Environment Agency", 2));

        assertThat(story.last())
                .containsExactly(new RequestTransferred(day("2021-07-15"), numbers(2), "Environment Agency"));
        assertThat(story.question(2).gone()).isEqualTo(Gone.TRANSFERRED);
        assertThat(story.request().open()).extracting(AskedQuestion::number).containsExactly(1, 3);
        story.refuses(OFFICER, "2021-07-16", transfers("Thames Water", 1, 2), "in-order questions");
    }

    @Test
    @Rulebook("R11.1")
    void underTheActAQuestionThatWasPassedOnIsStillToBeAnswered() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-15", namesHolder("Camden", true, 2))
                .does(OFFICER, "2021-07-15", transfers("Camden", 2));

        assertThat(story.request().open()).hasSize(3);
    }

    @Test
    @Rulebook("R11.1")
    void aTransferNamesItsAuthorityAndQuestionsThatWereAsked() {
        received("2021-07-09", Regime.EIR).refuses(OFFICER, "2021-07-15", transfers(" "), "R11.1 to").excludes(OFFICER,
                "2021-07-15", transfers("Camden", 3, 7, 9), "R1.2 questions");
    }

    @Test
    void aRequestThatWasTransferredAltogetherIsNotHeldHere() {
        Story story = received("2021-07-09", Regime.EIR).does(OFFICER, "2021-07-15", transfers("Environment Agency"));

        assertThat(story.rollUp()).isEqualTo(RollUp.NOT_HELD);
        assertThat(story.stage()).isEqualTo(Stage.ANSWERED);
    }

    @Test
    void aNoteNeedsWordsAndMayBeOlderThanTheRequest() {
        Story story = received("2021-07-09").does(OFFICER, "2021-07-01", notes("She telephoned first."));

        assertThat(story.last())
                .containsExactly(new NoteAdded(day("2021-07-01"), new Confidential("She telephoned first.")));
        story.excludes(OFFICER, "2021-07-12", notes(" "), "words text");
    }
}
