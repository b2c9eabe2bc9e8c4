package uk.foiworkflow.ui.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import uk.foiworkflow.ui.StaffPages;

/** Views by the name {@code pages/…}, their words in two languages, and the files that a browser asks for. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

    private static final String PLACE = "classpath:/uk/foiworkflow/ui/";
    private static final String PACKAGES = "META-INF/resources/webjars/";
    private static final CacheControl AN_HOUR = CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    /** The words of the pages, which are no other messages of the process. */
    static ResourceBundleMessageSource words() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("uk.foiworkflow.ui.messages");
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setFallbackToSystemLocale(false);
        words.setAlwaysUseMessageFormat(true);
        return words;
    }

    @Bean
    ThymeleafViewResolver staffViews(ApplicationContext context,
            @Value("${spring.thymeleaf.cache:true}") boolean cached) {
        SpringResourceTemplateResolver templates = new SpringResourceTemplateResolver();
        templates.setApplicationContext(context);
        templates.setCacheable(cached);
        templates.setPrefix(PLACE);
        templates.setSuffix(".html");
        templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(words());
        engine.setEnableSpringELCompiler(true);
        ThymeleafViewResolver views = new ThymeleafViewResolver();
        views.setTemplateEngine(engine);
        views.setCharacterEncoding(StandardCharsets.UTF_8.name());
        views.setProducePartialOutputWhileProcessing(false);
        views.setViewNames(new String[]{"pages/*"});
        return views;
    }

    @Bean
    LocaleResolver localeResolver() {
        return new PageLanguage();
    }

    /** Asked before the pages, one of which answers whatever else there is not. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.setOrder(-1);
        files(registry, "own", PLACE + "assets/");
        files(registry, "govuk", place("govuk-frontend/*/dist/govuk/govuk-frontend.min.css"));
        files(registry, "moj", place("ministryofjustice__frontend/*/moj/moj-frontend.min.css"));
        files(registry, "htmx", place("htmx.org/*/dist/htmx.min.js"));
    }

    private static void files(ResourceHandlerRegistry registry, String name, String place) {
        registry.addResourceHandler(StaffPages.ROOT + "/assets/" + name + "/**").addResourceLocations(place)
                .setCacheControl(AN_HOUR);
    }

    /** The directory of a package, of whatever version it is. */
    private static String place(String file) {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath*:" + PACKAGES + file);
            String one = Arrays.stream(found).findFirst().orElseThrow().getURL().toString();
            return one.substring(0, one.lastIndexOf('/') + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
