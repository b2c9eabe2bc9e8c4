package uk.foiworkflow.api.docs;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import uk.foiworkflow.api.http.Expected;
import uk.foiworkflow.api.http.IdempotencyKey;
import uk.foiworkflow.api.http.Query;
import uk.foiworkflow.host.Once;

/** Describes what a call carries beside its body: the parameters of its query, and the headers that it heeds. */
@Component
class CallDocs implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(Query.class)) {
                for (RecordComponent component : parameter.getParameterType().getRecordComponents()) {
                    operation.addParametersItem(parameter(component));
                }
            } else if (parameter.getParameterType() == Expected.class) {
                operation.addParametersItem(header(Expected.HEADER,
                        "The ETag of the request as you saw it, such as \"12\"; needed where the command rests on it."));
            } else if (parameter.getParameterType() == Once.class) {
                operation.addParametersItem(header(IdempotencyKey.HEADER, "A key of your own: the command counts once,"
                        + " however often it is sent with this key and the same body."));
            }
        }
        return operation;
    }

    private static Parameter parameter(RecordComponent component) {
        var described = component.getAccessor().getAnnotation(io.swagger.v3.oas.annotations.Parameter.class);
        return new Parameter().in("query").name(component.getName())
                .required(!component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .description(described == null ? null : described.description())
                .example(described == null || described.example().isEmpty() ? null : described.example())
                .schema(ModelConverters.getInstance(true)
                        .resolveAsResolvedSchema(new AnnotatedType(component.getGenericType())).schema);
    }

    private static Parameter header(String name, String description) {
        return new Parameter().in("header").name(name).required(false).description(description)
                .schema(new StringSchema());
    }
}
