package uk.foiworkflow.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

// What the process prints can be captured by one at a time.
@Execution(ExecutionMode.SAME_THREAD)
@ExtendWith(OutputCaptureExtension.class)
class SignInTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withUserConfiguration(SignInConfiguration.class);

    @Test
    void theDemoUsersSignInWithTheConfiguredPassword(CapturedOutput output) {
        application.withPropertyValues("foi.demo.password=xylophone-77").run(context -> {
            assertThat(context.getBean(SignIn.class)).isEqualTo(new DemoSignIn("xylophone-77"));
            assertThat(output.getAll()).doesNotContain("xylophone-77");
        });
    }

    @Test
    void withoutOneARandomPasswordIsPrintedOnce(CapturedOutput output) {
        application.withPropertyValues("foi.demo.password=").run(context -> {
            DemoSignIn signIn = (DemoSignIn) context.getBean(SignIn.class);

            assertThat(signIn.password()).hasSizeGreaterThan(15);
            assertThat(output.getAll()).containsOnlyOnce(signIn.password());
        });
    }

    @Test
    void withAProviderThereAreNoDemoUsers() {
        application.withPropertyValues("spring.security.oauth2.resourceserver.jwt.issuer-uri=https://id.example.org")
                .run(context -> assertThat(context.getBean(SignIn.class)).isInstanceOf(TokenSignIn.class));
    }

    @Test
    void aDatabaseOfItsOwnWithoutAProviderStopsTheStart() {
        application.withPropertyValues("spring.datasource.url=jdbc:postgresql://db/foi", "foi.demo.password=x")
                .run(context -> assertThat(context).hasFailed().getFailure().rootCause()
                        .hasMessageContaining("the demo users do not exist"));
    }
}
