package uk.foiworkflow.ui;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The pages below {@code /staff}, in whatever process has this module on its class path. What they bring along stays within
 * this address: no view, no session and no handler of theirs meets any other call.
 */
@AutoConfiguration(before = WebMvcAutoConfiguration.class)
@Conditional(Wanted.class)
@EnableConfigurationProperties(UiProperties.class)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class, excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = "uk\\.foiworkflow\\.ui\\.application\\..*"))
public class StaffPages {

    /** Where all of them are. */
    public static final String ROOT = "/staff";
}
