package uk.foiworkflow.ui.client;

import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import uk.foiworkflow.ui.UiProperties;

/** Where the interface is: as it is configured, or in this very process once it listens. */
@Component
class ApiAddress {

    private final UiProperties properties;
    private final Environment environment;

    ApiAddress(UiProperties properties, Environment environment) {
        this.properties = properties;
        this.environment = environment;
    }

    URI at(String path) {
        URI configured = properties.api();
        return URI.create((configured == null ? here() : configured.toString().replaceAll("/+$", "")) + path);
    }

    private String here() {
        String address = environment.getProperty("server.address", "127.0.0.1");
        boolean anywhere = address.equals("0.0.0.0") || address.equals("::");
        return "http://" + (anywhere ? "127.0.0.1" : address.contains(":") ? "[" + address + "]" : address) + ":"
                + environment.getRequiredProperty("local.server.port");
    }
}
