package uk.foiworkflow.api.commands;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.foiworkflow.api.Client;
import uk.foiworkflow.api.Client.Answer;
import uk.foiworkflow.api.EngineTest;
import uk.foiworkflow.request.Role;

/**
 * Every row of the table as every role, on cases that are theirs and somebody else's. Whoever may make the call on the case
 * is told what is wrong with an empty body, and so nothing changes from one call to the next.
 */
@EngineTest
class WhoMayDoWhatTest {

    /** A case, and of those who do not see every case the one who sees this; null when none of them does. */
    enum Case {
        JUST_LOGGED(null) {

            @Override
            Walk brought(Client client, String reference) {
                return Walk.logged(client, reference);
            }
        },
        TASKED_TO_THE_HOLDER(Role.HOLDER) {

            @Override
            Walk brought(Client client, String reference) {
                return Walk.logged(client, reference).step("officer", "tasks", """
                        {"on": "2021-07-12", "holder": "holder"}""");
            }
        },
        TASKED_TO_ANOTHER_HOLDER(null) {

            @Override
            Walk brought(Client client, String reference) {
                return Walk.logged(client, reference).step("officer", "tasks", """
                        {"on": "2021-07-12", "holder": "archivist"}""");
            }
        },
        BEFORE_THE_APPROVERS(Role.APPROVER) {

            @Override
            Walk brought(Client client, String reference) {
                return Walk.drafted(client, reference);
            }
        },
        RETURNED_BY_THE_APPROVER(null) {

            @Override
            Walk brought(Client client, String reference) {
                return Walk.drafted(client, reference).step("approver", "drafts/1/return", """
                        {"on": "2021-07-22", "why": "Say how to complain."}""");
            }
        },
        CLEARED_BY_THE_APPROVER(Role.APPROVER) {

            @Override
            Walk brought(Client client, String reference) {
                return Walk.drafted(client, reference).step("approver", "drafts/1/clearance", """
                        {"on": "2021-07-22"}""");
            }
        },
        REVIEW_OPEN(Role.REVIEWER) {

            @Override
            Walk brought(Client client, String reference) {
                return Walk.logged(client, reference).step("officer", "review", """
                        {"on": "2021-07-12"}""");
            }
        },
        REVIEW_GIVEN_TO_THE_REVIEWER(Role.REVIEWER) {

            @Override
            Walk brought(Client client, String reference) {
                return REVIEW_OPEN.brought(client, reference).step("head", "review/reviewer", """
                        {"on": "2021-07-12", "reviewer": "reviewer"}""");
            }
        },
        REVIEW_GIVEN_TO_ANOTHER(null) {

            @Override
            Walk brought(Client client, String reference) {
                return REVIEW_OPEN.brought(client, reference).step("head", "review/reviewer", """
                        {"on": "2021-07-12", "reviewer": "solicitor"}""");
            }
        };

        private final @Nullable Role seer;

        Case(@Nullable Role seer) {
            this.seer = seer;
        }

        boolean seenBy(Role role) {
            return role == Role.OFFICER || role == Role.HEAD || role == Role.AUDITOR || role == seer;
        }

        abstract Walk brought(Client client, String reference);
    }

    private Client client;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        client = new Client(port);
    }

    @ParameterizedTest
    @EnumSource
    void everyRoleMayMakeItsOwnCallsOnTheCasesThatItMaySee(Case its) {
        Walk walk = its.brought(client, "WHO-" + its.name());
        SoftAssertions all = new SoftAssertions();
        for (Call<?> call : Calls.TABLE) {
            for (Role role : Role.ofCallers()) {
                Answer answer = client.post(role.toString(), Calling.address(call, walk.reference()), "{}", "If-Match",
                        walk.eTag());
                all.assertThat(answer.status() + " " + answer.problem()).as("%s: %s as %s", its, call.path(), role)
                        .isEqualTo(expected(call, role, its));
            }
        }
        all.assertAll();
    }

    @Test
    void whatIsNotThereIsNotThereForAnybody() {
        SoftAssertions all = new SoftAssertions();
        for (Call<?> call : Calls.TABLE.stream().filter(Call::onFile).toList()) {
            for (Role role : call.roles()) {
                Answer answer = client.post(role.toString(), Calling.address(call, "WHO-nobody"), call.example(),
                        "If-Match",
                        "\"0\"");
                all.assertThat(answer.status() + " " + answer.problem()).as("%s as %s", call.path(), role)
                        .isEqualTo("404 not-found");
            }
        }
        all.assertAll();
    }

    @Test
    void nobodyMakesAnyCallWithoutSigningIn() {
        assertThat(Calls.TABLE).allSatisfy(call -> assertThat(
                client.post("", Calling.address(call, "WHO-nobody"), call.example()).problem())
                .isEqualTo("not-signed-in"));
    }

    private static String expected(Call<?> call, Role role, Case its) {
        if (!call.roles().contains(role)) {
            return "403 not-allowed";
        }
        return call.onFile() && !its.seenBy(role) ? "404 not-found" : "400 malformed-input";
    }
}
