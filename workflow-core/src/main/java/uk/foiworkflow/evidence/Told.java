package uk.foiworkflow.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import uk.foiworkflow.law.Citing;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.request.Request;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DocumentEvent.DocumentAdded;

/**
 * What a letter told, as it told it.
 *
 * @param then the request as it stood when the letter went out
 * @param on the day of the letter
 */
record Told(Request then, LocalDate on) {

    /** They set the duty aside, and say nothing of what is held (FOIA s.12, s.14). */
    private static final Set<String> SET_ASIDE = Set.of("s12", "s14");

    /** A decision: the reasons on file are not what the letter said, and neither are all the exemptions. */
    QuestionDecided decision(QuestionDecided decision) {
        return new QuestionDecided(on, decision.stage(), decision.question(), null, decision.held(),
                decision.outcome(), cited(decision), decision.answer(), null);
    }

    /**
     * A document: what it was called on file, and what it was made from, is not what was given.
     *
     * @param number its place among those that are shown, for its number on file tells of others
     */
    DocumentAdded document(DocumentAdded added, int number) {
        return new DocumentAdded(on, number, added.kind(), new Confidential(""), added.name(), added.questions(),
                added.dated(), added.pages(), null, null, List.of(), added.file(), null, null, added.drawnUp());
    }

    private List<Exemption> cited(QuestionDecided decision) {
        if (decision.held() != Held.NCND) {
            return decision.exemptions();
        }
        Regime regime = Objects.requireNonNull(then.questions().get(decision.question())).regime();
        return Stream.concat(
                decision.exemptions().stream().filter(exemption -> SET_ASIDE.contains(exemption.section())),
                Citing.of(regime, Objects.requireNonNull(then.receipt()).on(), decision.held(), decision.exemptions())
                        .keySet().stream())
                .toList();
    }
}
