package uk.foiworkflow.api.http;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Asks of the media types of a call only where its address fits. There is an address for every command, and to read the
 * headers of a call for each of them took a seventh of its time.
 */
final class PathFirst extends RequestMappingHandlerMapping {

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo mapping, HttpServletRequest request) {
        PathPatternsRequestCondition paths = mapping.getPathPatternsCondition();
        return paths != null && paths.getMatchingCondition(request) == null
                ? null
                : super.getMatchingMapping(mapping, request);
    }
}
