package uk.foiworkflow.chronology;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.Authority;
import uk.foiworkflow.law.Jurisdiction;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.request.Broken;
import uk.foiworkflow.request.event.Numbers;
import uk.foiworkflow.request.event.Question;
import uk.foiworkflow.request.event.Requester;

/**
 * A past case, step by step, as it was: lawful or not. What it leaves out was not recorded, and is never taken as not
 * done.
 *
 * @param reference the authority's own reference
 * @param formerReference a reference of an older system, verbatim
 * @param requester null where not recorded, which says nothing about the request's validity
 * @param steps what happened, in the order of the days
 */
public record Chronology(String reference, @Nullable String formerReference, Authority authority,
        Jurisdiction jurisdiction, Regime regime, @Nullable Requester requester, List<Question> questions,
        List<Step> steps) {

    public Chronology {
        questions = List.copyOf(questions);
        steps = List.copyOf(steps);
    }

    /**
     * What it cannot truthfully say as a whole, each under the path of its field; empty when its commands may be tried.
     *
     * @param today the day on which it is brought in, Europe/London
     */
    public List<Broken> impossible(LocalDate today) {
        return Impossible.in(this, today);
    }

    /** The commands that tell the same story, in order; what a single one cannot say is for its decider. */
    public List<PastCommand> commands() {
        return Translation.of(this);
    }

    /** The numbers of all questions. */
    SortedSet<Integer> numbers() {
        return Numbers.of(questions.stream().map(Question::number).toList());
    }
}
