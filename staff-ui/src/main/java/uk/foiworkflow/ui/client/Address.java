package uk.foiworkflow.ui.client;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * An address of the interface in its parts, such as that of the cases behind a number, so that more can be asked of it.
 *
 * @param parameters what it asks, in clear
 */
public record Address(String path, Map<String, String> parameters) {

    public Address {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** One that asks nothing yet. */
    public static Address to(String path) {
        return new Address(path, Map.of());
    }

    /** The parts of one that the interface wrote, encoded as it is; where a parameter stands twice, its first value. */
    public static Address of(String written) {
        UriComponents whole = UriComponentsBuilder.fromUriString(written).build();
        Map<String, String> parameters = new LinkedHashMap<>();
        whole.getQueryParams().toSingleValueMap().forEach((name, value) -> parameters.put(name,
                value == null ? "" : java.net.URLDecoder.decode(value, java.nio.charset.StandardCharsets.UTF_8)));
        return new Address(String.valueOf(whole.getPath()), parameters);
    }

    /** The same with that asked as well; left as it is where the value is null or blank, as of a field that was left empty. */
    public Address with(String name, @Nullable Object value) {
        if (value == null || value.toString().isBlank()) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, value.toString().strip());
        return new Address(path, more);
    }

    /** What is there. */
    public <T> T in(Api api, Class<T> type) {
        return api.get(type, template(), values());
    }

    /** As the interface writes it. */
    public String written() {
        return Api.expand(template(), values());
    }

    private String template() {
        return parameters.isEmpty()
                ? path
                : path + parameters.keySet().stream().map(name -> name + "={" + name + "}")
                        .collect(Collectors.joining("&", "?", ""));
    }

    private Object[] values() {
        return parameters.values().toArray();
    }
}
