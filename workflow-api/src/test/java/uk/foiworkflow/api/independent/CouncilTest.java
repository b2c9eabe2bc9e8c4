package uk.foiworkflow.api.independent;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import uk.foiworkflow.api.EngineTest;

/** An application of its own, in which there is the made-up council and nothing else. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EngineTest
@Import(LoadedCouncil.class)
@interface CouncilTest {
}
