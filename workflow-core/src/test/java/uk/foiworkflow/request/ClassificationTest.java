package uk.foiworkflow.request;

import static uk.foiworkflow.request.Steps.classifies;
import static uk.foiworkflow.request.Steps.findsRoutine;
import static uk.foiworkflow.request.Story.HEAD;
import static uk.foiworkflow.request.Story.OFFICER;
import static uk.foiworkflow.request.Story.received;

import org.junit.jupiter.api.Test;

class ClassificationTest {

    @Test
    void aRequestIsFiledUnderOneOfTheSettledSubjectsAndUnderAnotherLater() {
        received("2021-07-09").does(OFFICER, "2021-07-12", classifies("housing"))
                .does(HEAD, "2021-07-13", classifies("planning"))
                .does(OFFICER, "2021-07-14", findsRoutine("planning", "A form was asked for."));
    }

    @Test
    void aSubjectThatNobodyHasSettledIsNone() {
        received("2021-07-09").excludes(OFFICER, "2021-07-12", classifies("swans"), "subject subject");
    }

    @Test
    void whyItIsRoutineBusinessIsSaid() {
        received("2021-07-09").excludes(OFFICER, "2021-07-12", findsRoutine("housing", " "), "words why");
    }
}
