package uk.foiworkflow.api.json;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.Provision;

/** The only forms in which anything is read or written: JSON, and what a call writes by itself. */
@Configuration(proxyBeanMethods = false)
class JsonConfiguration implements WebMvcConfigurer {

    private final JsonMapper mapper;

    JsonConfiguration(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
        builder.configureMessageConvertersList(converters -> converters.removeIf(JsonConfiguration::isNoneOfOurs))
                .withJsonConverter(new StrictJsonConverter(mapper));
    }

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
        configurer.defaultContentType(MediaType.APPLICATION_JSON);
    }

    /** A library on the class path is no reason to read or write YAML. */
    private static boolean isNoneOfOurs(HttpMessageConverter<?> converter) {
        return !(converter instanceof StrictJsonConverter || converter instanceof ByteArrayHttpMessageConverter
                || converter instanceof StringHttpMessageConverter);
    }

    /** Values that are written as one text. */
    @Configuration(proxyBeanMethods = false)
    static class Words {

        @Bean
        JsonMapperBuilderCustomizer wordsOfTheLaw() {
            SimpleModule words = new SimpleModule("words of the law");
            words.addSerializer(Exemption.class, ToStringSerializer.instance);
            words.addSerializer(Provision.class, ToStringSerializer.instance);
            words.addSerializer(new ConfidentialInClear());
            return builder -> builder.addModule(words);
        }
    }
}
