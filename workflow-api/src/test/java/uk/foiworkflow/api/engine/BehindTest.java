package uk.foiworkflow.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.foiworkflow.calendar.BankHolidays;
import uk.foiworkflow.calendar.Overlay;
import uk.foiworkflow.api.Barnet;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.EngineTest;
import uk.foiworkflow.api.problem.ProblemException;
import uk.foiworkflow.host.Requests;
import uk.foiworkflow.projections.Following;
import uk.foiworkflow.projections.Projections;
import uk.foiworkflow.projections.cases.Cases;
import uk.foiworkflow.projections.follow.EventSource;
import uk.foiworkflow.projections.follow.Follower;
import uk.foiworkflow.request.Actor;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.store.PostgresEventStore;

/** A node whose read models do not follow. */
@EngineTest
@DisabledIfSystemProperty(named = "foi.shape", matches = "many", disabledReason = "It would cut the events otherwise than those who follow")
class BehindTest {

    @Autowired
    private EventSource events;

    @Autowired
    private PostgresEventStore store;

    @Autowired
    private Requests requests;

    @Autowired
    private Projections projections;

    @Autowired
    @Qualifier("views")
    private DataSource views;

    private Following still;

    @BeforeEach
    void haveSomethingToFollow(@LocalServerPort int port) {
        assertThat(new Client(port).post("admin", "/api/chronologies", Barnet.chronology()).status()).isIn(200, 201);
        still = Following.here(views, events, BankHolidays.under(Overlay.SHIPPED), Duration.ofSeconds(20));
    }

    @Test
    void aQuestionWaitsNoLongerThanItMustAndLearnsThatTheAnswerMayBeOld() {
        ReadModels.State state = new ReadModels(still, store, Clock.systemUTC()).settled();

        assertThat(state.current()).isFalse();
        assertThat(state.position()).isBetween(1L, events.head());
        assertThat(state.asAt()).isBefore(Instant.now());
    }

    @Test
    void whoNamesThePositionThatTheirAnswerMustHaveIsToldToComeAgain() {
        ReadModels readModels = new ReadModels(still, store, Clock.systemUTC());

        ProblemException behind = catchThrowableOfType(ProblemException.class,
                () -> readModels.await(Long.toString(events.head())));

        assertThat(behind.problem().status()).isEqualTo(503);
        assertThat(behind.problem().detail()).contains("do not hold event");
    }

    @Test
    void whetherAHolderMaySeeACaseIsThenNotSaidWrongly() {
        Visibility visibility = new Visibility(requests, projections, new ReadModels(still, store, Clock.systemUTC()));

        assertThat(catchThrowableOfType(ProblemException.class,
                () -> visibility.check(Barnet.REFERENCE, new Actor("archivist", Role.HOLDER))).problem().status())
                .isEqualTo(503);
        visibility.check(Barnet.REFERENCE, new Actor("jo", Role.OFFICER));
    }

    @Test
    void itIsSaidAsSoonAsTheListOfCasesFollowsWhateverElseDoesNot() {
        try (Following listOfCasesAlone = still) {
            listOfCasesAlone.followers().stream().filter(each -> each.projection().equals(Cases.PROJECTION))
                    .forEach(Follower::start);
            Visibility visibility = new Visibility(requests, projections,
                    new ReadModels(listOfCasesAlone, store, Clock.systemUTC()));

            assertThat(catchThrowableOfType(ProblemException.class,
                    () -> visibility.check(Barnet.REFERENCE, new Actor("nobody", Role.HOLDER))).problem().status())
                    .isEqualTo(404);
        }
    }

    @Test
    void whoWasJustTaskedActsAtOnceAndAStrangerDoesNot(@LocalServerPort int port) {
        Client client = new Client(port);
        assertThat(client.post("officer", "/api/requests", """
                {"reference": "JUST-TASKED", "received": "2021-07-09",
                 "authority": {"name": "Anytown Council", "kind": "local-authority"}, "jurisdiction": "england",
                 "regime": "FOIA", "requester": {"name": "A. Requester", "email": "requester@example.org"},
                 "questions": [{"number": 1, "text": "What did the council spend on taxis?"}]}""").status())
                .isEqualTo(201);
        assertThat(client.post("officer", "/api/requests/JUST-TASKED/tasks", """
                {"on": "2021-07-12", "holder": "archivist", "questions": [1], "ask": "The account, please."}""")
                .status()).isEqualTo(200);
        Visibility visibility = new Visibility(requests, projections, new ReadModels(still, store, Clock.systemUTC()));
        Actor archivist = new Actor("archivist", Role.HOLDER);

        visibility.admit("JUST-TASKED", archivist);
        assertThat(catchThrowableOfType(ProblemException.class, () -> visibility.admit("JUST-TASKED",
                new Actor("stranger", Role.HOLDER))).problem().status()).isEqualTo(503);
    }

    @Test
    void healthSaysSo() {
        var status = new ProjectionsHealthIndicator(still).health().getStatus();

        assertThat(status.getCode()).isEqualTo("DOWN");
        assertThat(status.getDescription()).contains("trail: It has not begun");
    }
}
