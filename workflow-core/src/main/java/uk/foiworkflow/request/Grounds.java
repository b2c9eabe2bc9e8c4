package uk.foiworkflow.request;

import java.time.LocalDate;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.command.QuestionOutcome;
import uk.foiworkflow.request.event.AssessmentEvent;
import uk.foiworkflow.request.event.AssessmentEvent.PassedToSubjectAccess;
import uk.foiworkflow.request.event.AssessmentEvent.RepeatDetermined;
import uk.foiworkflow.request.event.AssessmentEvent.VexatiousDetermined;

/** What must be on file before a question is decided in a way that sets its answer aside (FOIA s.8, s.12, s.14, s.40). */
record Grounds(Request request, QuestionOutcome decision, String path, Objections objections) {

    /** From that day subsection (5A) of s.40 stands where (5)(a) stood (Data Protection Act 2018, Sch 19 para 58). */
    private static final LocalDate SUBSECTION_5A = LocalDate.of(2018, 5, 25);

    void object() {
        AskedQuestion question = request.questions().get(decision.question());
        if (question == null) {
            return;
        }
        switch (decision.outcome()) {
            case INVALID -> invalid(question);
            case COST_LIMIT -> costLimit(question);
            case VEXATIOUS -> section14(question, VexatiousDetermined.class, "why it is vexatious");
            case REPEATED -> section14(question, RepeatDetermined.class, "which request it repeats");
            case OWN_DATA -> ownData(question);
            case DISCLOSED, PARTLY_WITHHELD, WITHHELD, NOT_HELD, TRANSFERRED, FEE_UNPAID -> {
            }
        }
    }

    @Rulebook("R1.1")
    private void invalid(AskedQuestion question) {
        objections.curable(request.assessment().lacks(question.number()) == null, Rules.VALID_REQUEST,
                path + "outcome", () -> "Record first what question " + question.number() + " lacks to be valid.");
    }

    @Rulebook("R3.14")
    private void costLimit(AskedQuestion question) {
        boolean owed = !question.regime().environmental();
        objections.curable(owed && !request.assessment().narrowingAdvised(question.number()), Rules.ADVICE,
                path + "outcome", () -> "Tell the requester first how question " + question.number()
                        + " could be narrowed, or that it cannot be.");
    }

    /** The Regulations know neither outcome, which stands against it by itself. */
    @Rulebook("R3.12")
    private void section14(AskedQuestion question, Class<? extends AssessmentEvent> kind, String what) {
        boolean known = !question.regime().environmental();
        objections.curable(known && !found(question, kind), Rules.SECTION_14, path + "outcome",
                () -> "Record first, for question " + question.number() + ", " + what + ".");
    }

    @Rulebook("R1.7")
    private void ownData(AskedQuestion question) {
        objections.curable(!found(question, PassedToSubjectAccess.class), Rules.OWN_DATA, path + "outcome",
                () -> "Pass question " + question.number() + " to subject access first.");
        switch (question.regime()) {
            case FOIA -> section40();
            case FOISA -> objections.curable(!cites("s38(1)(a)"), Rules.OWN_DATA, path + "exemptions",
                    () -> "The requester's own personal data is exempt under section 38(1)(a) of FOISA: cite it.");
            case EIR, EISR -> objections.curable(decision.reasons() == null || decision.reasons().text().isBlank(),
                    Rules.OWN_DATA, path + "reasons", () -> question.regime()
                            + " does not reach the requester's own personal data: the letter must explain that.");
        }
    }

    /** Holding is neither confirmed nor denied, unless it was confirmed already. */
    private void section40() {
        String denies = request.received().on().isBefore(SUBSECTION_5A) ? "s40(5)" : "s40(5A)";
        boolean confirmed = decision.held() == Held.YES || decision.held() == Held.PART;
        objections
                .curable(!cites("s40(1)") && !cites(denies), Rules.OWN_DATA, path + "exemptions",
                        () -> "Cite " + denies + ", or s40(1) where it was confirmed that the information is held.")
                .curable(confirmed && cites(denies), Rules.OWN_DATA, path + "exemptions",
                        () -> "It was confirmed that the information is held, so " + denies + " is lost: cite s40(1).")
                .curable(decision.held() == Held.NCND && cites("s40(1)"), Rules.OWN_DATA, path + "exemptions",
                        () -> "Where holding is neither confirmed nor denied, cite " + denies + ".");
    }

    private boolean cites(String code) {
        return decision.exemptions().stream().map(Exemption::withoutCondition)
                .anyMatch(cited -> cited.equals(code) || cited.startsWith(code + "("));
    }

    private boolean found(AskedQuestion question,
            Class<? extends AssessmentEvent> kind) {
        return request.assessment().found(kind, question.number());
    }
}
