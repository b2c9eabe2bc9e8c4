package uk.foiworkflow.api.commands;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.foiworkflow.api.http.Expected;
import uk.foiworkflow.api.http.IdempotencyKey;
import uk.foiworkflow.api.problem.Problem;
import uk.foiworkflow.api.problem.ProblemType;

/** Describes every row of the table: what is written, and what it may be answered with. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CommandDocs implements OpenApiCustomizer {

    private static final String JSON = org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
    private static final String SCHEMAS = "#/components/schemas/";

    @Override
    public void customise(OpenAPI api) {
        Schemas schemas = new Schemas(api.getComponents(), new FieldWords());
        schemas.addAnswer(CommandAnswer.class);
        for (Call<?> call : Calls.TABLE) {
            schemas.addBody(call);
            api.getPaths().computeIfAbsent(call.path(), path -> new PathItem()).setPost(operation(call));
        }
    }

    private static Operation operation(Call<?> call) {
        Operation operation = new Operation().operationId(call.operation())
                .addTagsItem(call.stage()).summary(call.summary())
                .requestBody(new RequestBody().required(true).content(new Content().addMediaType(JSON,
                        new MediaType().schema(schema(call.body().getSimpleName())).example(example(call)))))
                .responses(responses(call));
        call.variables().forEach(variable -> operation.addParametersItem(variable(variable)));
        if (call.onFile()) {
            operation.addParametersItem(header(Expected.HEADER,
                    "The ETag of the request as you saw it, such as \"12\"; if it has changed since, nothing happens.")
                    .required(call.restsOnVersion()));
        }
        return operation.addParametersItem(header(IdempotencyKey.HEADER, "A key of your own, 1 to 255 visible ASCII"
                + " characters: the command counts once, however often it is sent with this key and the same body."));
    }

    private static ApiResponses responses(Call<?> call) {
        ApiResponse done = new ApiResponse().description(call.onFile() ? "It is on file." : "The request is on file.")
                .addHeaderObject("ETag", new Header().schema(new StringSchema())
                        .description("The version at which the request stands by this command."))
                .content(new Content().addMediaType(JSON,
                        new MediaType().schema(schema(CommandAnswer.class.getSimpleName()))));
        if (!call.onFile()) {
            done.addHeaderObject("Location",
                    new Header().schema(new StringSchema()).description("The address of the request."));
        }
        ApiResponses responses = new ApiResponses().addApiResponse(call.onFile() ? "200" : "201", done);
        problems(call).stream().collect(Collectors.groupingBy(ProblemType::status, TreeMap::new, Collectors.toList()))
                .forEach((status, types) -> responses
                        .addApiResponse(String.valueOf(status.value()), new ApiResponse()
                                .description(
                                        types.stream().map(ProblemType::title).collect(Collectors.joining("; ")) + ".")
                                .content(new Content().addMediaType(Problem.MEDIA_TYPE,
                                        new MediaType().schema(schema(Problem.class.getSimpleName()))))));
        return responses;
    }

    private static Set<ProblemType> problems(Call<?> call) {
        Set<ProblemType> problems = EnumSet.of(ProblemType.MALFORMED_INPUT, ProblemType.MALFORMED_HEADER,
                ProblemType.NOT_SIGNED_IN, ProblemType.NOT_ALLOWED, ProblemType.TOO_LARGE, ProblemType.UNSUPPORTED_FORM,
                ProblemType.RULE_BROKEN, ProblemType.KEY_REUSED, ProblemType.UNAVAILABLE);
        if (call.onFile()) {
            problems.addAll(EnumSet.of(ProblemType.NOT_FOUND, ProblemType.LOST_RACE, ProblemType.ERASED,
                    ProblemType.STALE_VERSION));
        } else {
            problems.add(ProblemType.REFERENCE_TAKEN);
        }
        if (call.restsOnVersion()) {
            problems.add(ProblemType.VERSION_REQUIRED);
        }
        return problems;
    }

    private static Object example(Call<?> call) {
        try {
            return Objects.requireNonNull(Json.mapper().readTree(call.example()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(call.path(), e);
        }
    }

    private static Parameter variable(String name) {
        return new Parameter().in("path").name(name).required(true)
                .description(name.equals(Call.REFERENCE)
                        ? "The authority's own reference of the request."
                        : "The number of the " + name + ".")
                .schema(name.equals(Call.REFERENCE)
                        ? new StringSchema().pattern("[A-Za-z0-9._-]{1,64}")
                        : new IntegerSchema().minimum(BigDecimal.ONE));
    }

    private static Parameter header(String name, String description) {
        return new Parameter().in("header").name(name).required(false).description(description)
                .schema(new StringSchema());
    }

    private static Schema<?> schema(String name) {
        return new Schema<>().$ref(SCHEMAS + name);
    }
}
