package uk.foiworkflow.api.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.foiworkflow.policy.ClearanceLayer.APPROVER;
import static uk.foiworkflow.policy.ClearanceLayer.PRESS;

import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import uk.foiworkflow.api.embedded.StartRefused;
import uk.foiworkflow.law.RollUp;
import uk.foiworkflow.policy.Policy;
import uk.foiworkflow.policy.Target;

class PolicyPropertiesTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withUserConfiguration(PolicyConfiguration.class);

    @Test
    void theStandardSettingsHoldUnlessOthersAreGiven() {
        application.run(context -> assertThat(context.getBean(Policy.class)).isEqualTo(Policy.STANDARD));
    }

    @Test
    void whatIsLeftOutStaysAsItIsStandard() {
        application.withPropertyValues("foi.policy.version=2024-04", "foi.policy.lapse=40d",
                "foi.policy.chasing.every=3", "foi.policy.small-numbers.zeros=true",
                "foi.policy.clearance.standard=approver,press", "foi.policy.clearance.full=", "foi.policy.target=15",
                "foi.policy.retention.fully-withheld=6y", "foi.policy.retention.lapsed=0d")
                .run(context -> {
                    Policy policy = context.getBean(Policy.class);

                    assertThat(policy.version()).isEqualTo("2024-04");
                    assertThat(policy.lapse().after()).isEqualTo(Period.ofDays(40));
                    assertThat(policy.chasing().every()).isEqualTo(3);
                    assertThat(policy.chasing().due()).isEqualTo(Policy.STANDARD.chasing().due());
                    assertThat(policy.smallNumbers().zeros()).isTrue();
                    assertThat(policy.smallNumbers().threshold()).isEqualTo(5);
                    assertThat(policy.clearance().standard()).containsExactly(APPROVER, PRESS);
                    assertThat(policy.clearance().trigger()).isEqualTo(Policy.STANDARD.clearance().trigger());
                    assertThat(policy.clearance().full()).isEmpty();
                    assertThat(policy.retention().after()).containsEntry(RollUp.FULLY_WITHHELD, Period.ofYears(6))
                            .containsEntry(RollUp.LAPSED, Period.ZERO).containsEntry(RollUp.GRANTED, Period.ofYears(3));
                    assertThat(policy.target()).isEqualTo(new Target(15));
                });
    }

    @Test
    void oneTimeMayHoldForEveryOutcomeThatHasNoneOfItsOwn() {
        application.withPropertyValues("foi.policy.version=2024-04", "foi.policy.retention.standard=18m",
                "foi.policy.retention.partly-withheld=6y").run(
                        context -> assertThat(context.getBean(Policy.class).retention().after()).hasSize(6)
                                .containsEntry(RollUp.WITHDRAWN, Period.ofMonths(18))
                                .containsEntry(RollUp.PARTLY_WITHHELD, Period.ofYears(6)));
    }

    @Test
    void theStandardSettingsMayBeGivenAName() {
        application.withPropertyValues("foi.policy.version=2024-04", "foi.policy.small-numbers.threshold=5")
                .run(context -> assertThat(context.getBean(Policy.class).version()).isEqualTo("2024-04"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            small-numbers.threshold | 0               | from 1 up
            small-numbers.threshold | -5              | from 1 up
            chasing.due             | 0               | from 1 up
            chasing.every           | 0               | from 1 up
            chasing.chases          | -1              | from 0 up
            lapse                   | -2m             | two months
            lapse                   | 0d              | two months
            clearance.standard      | approver,press,approver | once
            clearance.full          | legal           | approver, disclosure, press, private-office
            clearance.trigger       | DISCLOSURE      | approver, disclosure, press, private-office
            target                  | 0               | from 1 to 20
            target                  | 21              | from 1 to 20
            retention.standard      | -1d             | three years
            retention.fully-withheld | -3y            | three years
            version                 | ' '             | date
            """)
    void whatCannotBeRightStopsTheStartAndIsNamed(String setting, String value, String remedy) {
        application.withPropertyValues("foi.policy.version=2024-04").withPropertyValues(
                "foi.policy." + setting + "=" + value).run(
                        context -> assertThat(context).getFailure().rootCause()
                                .isInstanceOf(StartRefused.class).hasMessageContaining("foi.policy." + setting + " ")
                                .extracting("remedy").asString().contains(remedy));
    }

    @Test
    void otherSettingsNeedAnotherVersion() {
        for (String version : new String[]{"foi.policy.version=standard", "foi.other=left out"}) {
            application.withPropertyValues("foi.policy.small-numbers.threshold=10", version)
                    .run(context -> assertThat(context).getFailure().rootCause().isInstanceOf(StartRefused.class)
                            .hasMessageContaining("foi.policy.version"));
        }
    }

    @Test
    void aSettingThatThereIsNotStopsTheStart() {
        application.withPropertyValues("foi.policy.version=2024-04", "foi.policy.small-numbers.treshold=10")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("treshold"));
    }
}
