package uk.foiworkflow.api.docs;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.foiworkflow.api.http.Expected;
import uk.foiworkflow.api.http.Query;
import uk.foiworkflow.api.problem.FieldError;
import uk.foiworkflow.api.problem.Problem;
import uk.foiworkflow.api.problem.ProblemType;
import uk.foiworkflow.api.security.Access;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.host.Once;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.Provision;
import uk.foiworkflow.request.Role;
import uk.foiworkflow.request.event.Confidential;

/** What the description of the interface says of every call alike. */
@Configuration(proxyBeanMethods = false)
class ApiDocs {

    private static final String SIGN_IN = "sign-in";
    private static final String PROBLEM = "Problem";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, Expected.class, Once.class)
                .addAnnotationsToIgnore(Query.class)
                .replaceWithSchema(Confidential.class, new StringSchema())
                .replaceWithSchema(Exemption.class, new StringSchema().example("s40(2)"))
                .replaceWithSchema(Provision.class, new StringSchema().example("FOIA s.10(1)"));
    }

    @Bean
    OpenAPI description(SecurityScheme signIn) {
        return new OpenAPI()
                .info(new Info().title("foi-workflow").version("1").description(
                        """
                                                The engine on which UK public authorities handle requests under the Freedom of Information Act 2000, the \
                                                Environmental Information Regulations 2004 and their Scottish counterparts. Days of law are ISO dates in \
                                                Europe/London, instants are in UTC. Unknown fields are refused. \
                                Somebody who holds several roles acts in the strongest that may make the call, or in the one that the \
                                header Foi-Role names."""))
                .servers(
                        List.of(new Server().url("/")))
                .components(
                        new Components().addSecuritySchemes(SIGN_IN, signIn))
                .addSecurityItem(new SecurityRequirement().addList(SIGN_IN));
    }

    @Bean
    OpenApiCustomizer everyCall() {
        return api -> {
            ModelConverters.getInstance(true).readAll(Problem.class).forEach(api.getComponents()::addSchemas);
            api.getPaths().forEach((path, item) -> item.readOperationsMap()
                    .forEach((method, operation) -> describe(operation, path, method)));
        };
    }

    private static void describe(Operation operation, String path, PathItem.HttpMethod method) {
        Access.TABLE.stream().filter(row -> isAt(row, path, method)).findFirst()
                .ifPresent(row -> operation.addExtension("x-roles",
                        row.roles().stream().map(Role::toString).collect(Collectors.toList())));
        if (Access.OPEN.stream().anyMatch(row -> isAt(row, path, method))) {
            operation.addExtension("x-roles", List.of("anybody"));
            operation.setSecurity(List.of());
        }
        Schema<?> problem = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
        operation.getResponses()
                .addApiResponse("default", new ApiResponse()
                        .description("A problem: the call did not go through, and nothing was changed.")
                        .content(new Content().addMediaType(Problem.MEDIA_TYPE,
                                new MediaType().schema(problem).example(example()))));
    }

    private static boolean isAt(Access row, String path, PathItem.HttpMethod method) {
        return row.path().getPatternString().equals(path) && row.method().matches(method.name());
    }

    private static Problem example() {
        return Problem.of(ProblemType.MALFORMED_INPUT, "received: There is no such day.",
                List.of(new FieldError("received", "There is no such day.")));
    }
}
