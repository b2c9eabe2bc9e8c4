package uk.foiworkflow.api.commands;

import java.lang.reflect.Method;
import java.util.Objects;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.foiworkflow.api.engine.Commands;
import uk.foiworkflow.api.engine.OtherCases;

/** Gives every row of the table its address. */
@Configuration(proxyBeanMethods = false)
class CommandRoutes {

    private static final Method ANSWER = Objects
            .requireNonNull(BeanUtils.findDeclaredMethodWithMinimalParameters(CommandEndpoint.class, "answer"));

    @Autowired
    void register(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes, Commands commands,
            OtherCases others) {
        for (Call<?> call : Calls.TABLE) {
            RequestMappingInfo post = RequestMappingInfo.paths(call.path()).methods(RequestMethod.POST)
                    .consumes(MediaType.APPLICATION_JSON_VALUE).produces(MediaType.APPLICATION_JSON_VALUE)
                    .options(routes.getBuilderConfiguration()).build();
            routes.registerMapping(post, new CommandEndpoint(call, commands, others), ANSWER);
        }
    }
}
