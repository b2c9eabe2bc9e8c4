package uk.foiworkflow.api.engine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Every question over HTTP waits for the read models before it is asked, and every answer says what it was made from, unless
 * its controller is marked as read from the events: no controller has to think of it.
 */
@ControllerAdvice
class Settling implements HandlerInterceptor, WebMvcConfigurer, ResponseBodyAdvice<Object> {

    private final ReadModels readModels;

    Settling(ReadModels readModels) {
        this.readModels = readModels;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || !asks(request)) {
            return true;
        }
        String named = request.getHeader(ReadModels.WAIT_FOR);
        if (fromEvents(method)) {
            if (named != null) {
                readModels.position(named);
            }
            return true;
        }
        if (named != null) {
            readModels.await(named);
        }
        ReadModels.State state = readModels.settledForAll();
        response.setHeader(ReadModels.AS_AT, state.asAt().toString());
        response.setHeader(ReadModels.AGE, Long.toString(state.age().toSeconds()));
        return true;
    }

    private static boolean asks(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }

    /** Whether a handler waits for no read model. */
    static boolean fromEvents(HandlerMethod method) {
        return AnnotatedElementUtils.hasAnnotation(method.getMethod(), FromEvents.class)
                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), FromEvents.class);
    }

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    /** Where the controller names a position of its own, as for a page of a trail that ends somewhere, that one stands. */
    @Override
    public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter returned, MediaType type,
            Class<? extends HttpMessageConverter<?>> converter, ServerHttpRequest request,
            ServerHttpResponse response) {
        ReadModels.State state = ReadModels.answering();
        HttpHeaders headers = response.getHeaders();
        if (state != null && headers.getFirst(ReadModels.POSITION) == null
                && !(response instanceof ServletServerHttpResponse servlet
                        && servlet.getServletResponse().containsHeader(ReadModels.POSITION))) {
            headers.set(ReadModels.POSITION, Long.toString(state.position()));
        }
        return body;
    }
}
