package uk.foiworkflow.api.live;

import java.util.EnumSet;
import java.util.Set;
import uk.foiworkflow.law.Wire;
import uk.foiworkflow.request.event.AssessmentEvent;
import uk.foiworkflow.request.event.ClockEvent;
import uk.foiworkflow.request.event.CommissionerEvent;
import uk.foiworkflow.request.event.DecisionEvent;
import uk.foiworkflow.request.event.DispatchEvent;
import uk.foiworkflow.request.event.DocumentEvent;
import uk.foiworkflow.request.event.FileEvent;
import uk.foiworkflow.request.event.FileEvent.CorrectionMade;
import uk.foiworkflow.request.event.HandlingEvent;
import uk.foiworkflow.request.event.IntakeEvent;
import uk.foiworkflow.request.event.ReasonEvent;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.ReviewEvent;

/** The dashboards, as their addresses end, and which of them an event may change. */
enum Dashboard {

    DUE, OFFICER, TEAM, HEAD, COMMISSIONER, APPROVER, REVIEWER, HOLDER;

    static Set<Dashboard> touchedBy(RequestEvent event) {
        return switch (event) {
            case IntakeEvent e -> EnumSet.of(DUE, OFFICER, TEAM, HEAD);
            case ClockEvent e -> EnumSet.of(DUE, OFFICER, TEAM, HEAD);
            case AssessmentEvent e -> EnumSet.of(DUE, OFFICER, TEAM, HEAD);
            case HandlingEvent e -> EnumSet.of(DUE, OFFICER, TEAM, HOLDER);
            case DecisionEvent e -> EnumSet.of(DUE, OFFICER, TEAM, HEAD, APPROVER);
            case ReasonEvent e -> EnumSet.of(OFFICER, APPROVER, COMMISSIONER);
            case ReviewEvent e -> EnumSet.of(DUE, OFFICER, TEAM, HEAD, REVIEWER);
            case CommissionerEvent e -> EnumSet.of(DUE, OFFICER, HEAD, COMMISSIONER);
            case DocumentEvent e -> EnumSet.of(OFFICER, APPROVER, REVIEWER, HOLDER, COMMISSIONER);
            case DispatchEvent e -> EnumSet.of(OFFICER, COMMISSIONER);
            case CorrectionMade e -> EnumSet.allOf(Dashboard.class);
            case FileEvent e -> EnumSet.of(OFFICER, COMMISSIONER);
        };
    }

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
