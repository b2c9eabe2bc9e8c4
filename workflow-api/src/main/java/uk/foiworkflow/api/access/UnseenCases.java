package uk.foiworkflow.api.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.foiworkflow.api.http.Correlation;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.api.problem.ProblemWriter;
import uk.foiworkflow.api.problem.Problems;
import uk.foiworkflow.projections.reader.Viewer;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.store.StoreFailure;

/**
 * Puts on record who asked for a case that they may not see, whether there is one or not, so that neither the answer nor its
 * time tells. Who may see every case asked for one that there is not, and was refused nothing.
 */
final class UnseenCases implements HandlerExceptionResolver, Ordered {

    private final RefusalRecord refusals;

    UnseenCases(RefusalRecord refusals) {
        this.refusals = refusals;
    }

    /** Before whatever answers. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
            @Nullable Object handler, Exception exception) {
        String unseen = exception instanceof ProblemException problem ? problem.unseen() : null;
        if (unseen == null || !(request.getAttribute(Actor.class.getName()) instanceof Actor actor)
                || new Viewer(actor).mayReadAll()) {
            return null;
        }
        try {
            refusals.keptOut(unseen, request.getMethod() + " "
                    + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE), actor,
                    Correlation.of(request));
            return null;
        } catch (StoreFailure away) {
            return answered(response, Problems.of(away));
        }
    }

    private static ModelAndView answered(HttpServletResponse response, ProblemException problem) {
        try {
            ProblemWriter.write(response, problem);
            return new ModelAndView();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
