package uk.foiworkflow.request;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.AdviceAbout;
import uk.foiworkflow.law.InvalidGround;
import uk.foiworkflow.request.event.AssessmentEvent;
import uk.foiworkflow.request.event.AssessmentEvent.AdviceGiven;
import uk.foiworkflow.request.event.AssessmentEvent.DefectMended;
import uk.foiworkflow.request.event.AssessmentEvent.EmissionsAssessed;
import uk.foiworkflow.request.event.AssessmentEvent.HolderNamed;
import uk.foiworkflow.request.event.AssessmentEvent.ValidityAssessed;

/**
 * What the questions were found to be in law.
 *
 * @param made in the order of recording
 */
public record Assessment(List<AssessmentEvent> made) {

    static final Assessment NONE = new Assessment(List.of());

    public Assessment {
        made = List.copyOf(made);
    }

    Assessment evolve(AssessmentEvent event) {
        return new Assessment(Stream.concat(made.stream(), Stream.of(event)).toList());
    }

    /** What the question lacks to be a valid request; null when it lacks nothing, or nobody has said so. */
    public @Nullable InvalidGround lacks(int question) {
        InvalidGround lacking = null;
        for (AssessmentEvent event : made) {
            if (event.questions().contains(question)) {
                if (event instanceof ValidityAssessed assessed) {
                    lacking = assessed.ground();
                } else if (event instanceof DefectMended) {
                    lacking = null;
                }
            }
        }
        return lacking;
    }

    /** Whether the question was last found to ask for information on emissions; null where nobody has said. */
    @Nullable
    Boolean emissions(int question) {
        return about(EmissionsAssessed.class, question).reduce((earlier, later) -> later)
                .map(EmissionsAssessed::emissions).orElse(null);
    }

    /** Whether the question was found to be so. */
    boolean found(Class<? extends AssessmentEvent> kind, int question) {
        return about(kind, question).findAny().isPresent();
    }

    /** Whether the requester last said that the question may be passed on. */
    boolean mayBePassedOn(int question) {
        return about(HolderNamed.class, question).map(HolderNamed::permission).map(Boolean.TRUE::equals)
                .reduce(false, (before, last) -> last);
    }

    /** Whether the requester was told how to narrow the question. */
    boolean narrowingAdvised(int question) {
        return about(AdviceGiven.class, question).anyMatch(advice -> advice.about() == AdviceAbout.NARROWING);
    }

    private <E extends AssessmentEvent> Stream<E> about(Class<E> kind, int question) {
        return made.stream().filter(kind::isInstance).map(kind::cast)
                .filter(event -> event.questions().contains(question));
    }
}
