package uk.foiworkflow.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import uk.foiworkflow.api.json.StrictJson;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.host.Once;

/** Gives controllers what a call carries as values: who calls, which version they saw, the key, the query. */
final class CallArguments implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type == Expected.class || type == Once.class || type == Caller.class
                || parameter.hasParameterAnnotation(Query.class);
    }

    @Override
    public @Nullable Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest call, @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = call.getNativeRequest(HttpServletRequest.class);
        if (request == null) {
            throw new IllegalStateException("no HTTP call");
        }
        Class<?> type = parameter.getParameterType();
        if (type == Expected.class) {
            return Expected.parse(headers(request, Expected.HEADER));
        }
        if (type == Once.class) {
            return once(request, call.getNativeRequest(BodyInMemory.class));
        }
        if (type == Caller.class) {
            return Callers.of(request);
        }
        return StrictJson.read(request.getParameterMap(), type);
    }

    private static @Nullable Once once(HttpServletRequest request, @Nullable BodyInMemory call) {
        byte[] body = call == null ? new byte[0] : call.body();
        return IdempotencyKey.parse(headers(request, IdempotencyKey.HEADER), request.getRequestURI(), body);
    }

    private static List<String> headers(HttpServletRequest request, String name) {
        return Collections.list(request.getHeaders(name));
    }
}
