package uk.foiworkflow.ui.page;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import uk.foiworkflow.ui.StaffPages;
import uk.foiworkflow.ui.client.Problem;
import uk.foiworkflow.ui.client.Refused;
import uk.foiworkflow.ui.signin.Kept;
import uk.foiworkflow.ui.signin.People;
import uk.foiworkflow.ui.signin.Person;

/** What every page knows, and what is shown in the place of a page that there is not. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice("uk.foiworkflow.ui")
class EveryPage {

    private final People people;

    EveryPage(People people) {
        this.people = people;
    }

    /** Whatever else is asked for below the root. */
    @Controller
    static class NotThere {

        @RequestMapping(StaffPages.ROOT + "/**")
        ModelAndView nothing() {
            ModelAndView page = new ModelAndView("pages/not-there");
            page.setStatus(HttpStatus.NOT_FOUND);
            return page;
        }
    }

    @ModelAttribute("person")
    @Nullable
    Person person(HttpServletRequest request) {
        return people.at(request);
    }

    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** Credentials that hold no longer end the session: the page is shown once they are given anew. */
    @ExceptionHandler
    ModelAndView refused(Refused refused, HttpServletRequest request) {
        Problem problem = refused.problem();
        if (problem.is("not-signed-in")) {
            Kept.carry(request);
            return new ModelAndView("forward:" + StaffPages.ROOT + "/session-over");
        }
        boolean missing = problem.is("not-found");
        ModelAndView page = new ModelAndView(missing ? "pages/not-there" : "pages/problem");
        page.setStatus(HttpStatus.valueOf(problem.status()));
        page.addObject("problem", problem);
        page.addObject("here", here(request));
        page.addObject("person", people.at(request));
        return page;
    }

    @ExceptionHandler
    ModelAndView unreadable(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        ModelAndView page = new ModelAndView("pages/not-there");
        page.setStatus(HttpStatus.NOT_FOUND);
        page.addObject("here", here(request));
        page.addObject("person", people.at(request));
        return page;
    }
}
