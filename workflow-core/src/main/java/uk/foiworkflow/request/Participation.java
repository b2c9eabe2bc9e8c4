package uk.foiworkflow.request;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.event.AssessmentEvent.RegimeDetermined;
import uk.foiworkflow.request.event.AssessmentEvent.RepeatDetermined;
import uk.foiworkflow.request.event.AssessmentEvent.ValidityAssessed;
import uk.foiworkflow.request.event.AssessmentEvent.VexatiousDetermined;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceBypassed;
import uk.foiworkflow.request.event.DecisionEvent.ClearanceGiven;
import uk.foiworkflow.request.event.DecisionEvent.DraftSubmitted;
import uk.foiworkflow.request.event.DecisionEvent.ExemptionClaimed;
import uk.foiworkflow.request.event.DecisionEvent.IdentificationAssessed;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.DecisionEvent.WeaknessesAccepted;
import uk.foiworkflow.request.event.DecisionStage;
import uk.foiworkflow.request.event.IntakeEvent.RegimeChanged;
import uk.foiworkflow.request.event.Part;
import uk.foiworkflow.request.event.ReasonEvent.PrejudiceAssessed;
import uk.foiworkflow.request.event.ReasonEvent.PublicInterestBalanced;
import uk.foiworkflow.request.event.ReasonEvent.QualifiedPersonOpinionRecorded;
import uk.foiworkflow.request.event.RequestEvent;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDecided;
import uk.foiworkflow.request.event.ReviewEvent.ReviewDeclined;
import uk.foiworkflow.request.event.ReviewEvent.ReviewerAppointed;

/**
 * Who took part in the first decision, and how (R9.4). A holder who only searched and supplied what was found decided
 * nothing; and what the reviewer does while they review is the review, not the first decision.
 *
 * @param parts by user
 */
public record Participation(SortedMap<String, Set<Part>> parts) {

    public Participation {
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    }

    @Rulebook("R9.4")
    static Participation of(Request request) {
        SortedMap<String, Set<Part>> parts = new TreeMap<>();
        String reviewer = null;
        for (RequestEvent event : Effective.of(request.recorded())) {
            if (event instanceof ReviewerAppointed appointed) {
                reviewer = appointed.reviewer();
            } else if (event instanceof ReviewDecided || event instanceof ReviewDeclined) {
                reviewer = null;
            } else {
                add(parts, reviewer, by(event), part(event));
                if (event instanceof QualifiedPersonOpinionRecorded opinion) {
                    add(parts, reviewer, opinion.givenBy(), Part.GAVE_OPINION);
                }
            }
        }
        add(parts, null, request.handling().assignedTo(), Part.HAS_THE_CASE);
        return new Participation(parts);
    }

    /** How that user took part, in the order of the parts; empty when they did not. */
    public List<Part> of(String user) {
        return List.copyOf(parts.getOrDefault(user, Set.of()));
    }

    /** Everybody who took part. */
    public SortedSet<String> everybody() {
        return new TreeSet<>(parts.keySet());
    }

    /** {@code decided a question, took the case on, decided a question and put a draft forward}. */
    public static String inWords(Collection<Part> parts) {
        List<String> words = parts.stream().map(Part::words).toList();
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    private static void add(SortedMap<String, Set<Part>> parts, @Nullable String reviewer, @Nullable String user,
            @Nullable Part part) {
        if (user != null && part != null && !Objects.equals(user, reviewer)) {
            parts.computeIfAbsent(user, none -> EnumSet.noneOf(Part.class)).add(part);
        }
    }

    private static @Nullable Part part(RequestEvent event) {
        return switch (event) {
            case QuestionDecided decided -> decided.stage() == DecisionStage.INITIAL ? Part.DECIDED : null;
            case DraftSubmitted submitted -> Part.DRAFTED;
            case ClearanceGiven cleared -> Part.CLEARED;
            case ClearanceBypassed bypassed -> Part.BYPASSED;
            case ExemptionClaimed claimed -> Part.CLAIMED;
            case IdentificationAssessed assessed -> Part.JUDGED_IDENTIFICATION;
            case WeaknessesAccepted accepted -> accepted.overrides().isEmpty() ? null : Part.OVERRODE;
            case PrejudiceAssessed assessed -> Part.ASSESSED_PREJUDICE;
            case PublicInterestBalanced balanced -> Part.BALANCED;
            case QualifiedPersonOpinionRecorded opinion -> Part.RECORDED_OPINION;
            case ValidityAssessed assessed -> Part.ASSESSED_VALIDITY;
            case RegimeDetermined determined -> Part.SETTLED_REGIME;
            case RegimeChanged changed -> Part.SETTLED_REGIME;
            case VexatiousDetermined determined -> Part.JUDGED_VEXATIOUS;
            case RepeatDetermined determined -> Part.JUDGED_VEXATIOUS;
            case RequestEvent other -> null;
        };
    }

    private static @Nullable String by(RequestEvent event) {
        return switch (event) {
            case QuestionDecided e -> e.by();
            case DraftSubmitted e -> e.by();
            case ClearanceGiven e -> e.by();
            case ClearanceBypassed e -> e.by();
            case ExemptionClaimed e -> e.by();
            case IdentificationAssessed e -> e.by();
            case WeaknessesAccepted e -> e.by();
            case PrejudiceAssessed e -> e.by();
            case PublicInterestBalanced e -> e.by();
            case QualifiedPersonOpinionRecorded e -> e.by();
            case ValidityAssessed e -> e.by();
            case RegimeDetermined e -> e.by();
            case RegimeChanged e -> e.by();
            case VexatiousDetermined e -> e.by();
            case RepeatDetermined e -> e.by();
            case RequestEvent other -> null;
        };
    }
}
