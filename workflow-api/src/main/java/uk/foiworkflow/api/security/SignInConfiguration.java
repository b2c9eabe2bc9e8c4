package uk.foiworkflow.api.security;

import io.swagger.v3.oas.models.security.SecurityScheme;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Tokens wherever a provider is configured. The demo users stand in for it on the embedded default and nowhere else: an
 * engine on a database of its own that knows no provider does not start.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TokenClaims.class)
class SignInConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SignInConfiguration.class);
    private static final String PROVIDER = "spring.security.oauth2.resourceserver.jwt.";

    @Bean
    SignIn signIn(Environment environment, TokenClaims claims) {
        if (List.of("issuer-uri", "jwk-set-uri", "public-key-location").stream()
                .anyMatch(key -> given(environment, PROVIDER + key))) {
            return new TokenSignIn(claims);
        }
        if (given(environment, "spring.datasource.url")) {
            throw new InvalidConfigurationPropertyValueException(PROVIDER + "issuer-uri", null,
                    "A database is configured, so the demo users do not exist: name the OpenID Connect provider"
                            + " whose tokens callers bring.");
        }
        return new DemoSignIn(password(environment.getProperty("foi.demo.password", "")));
    }

    @Bean
    SecurityScheme scheme(SignIn signIn) {
        return signIn.scheme();
    }

    private static String password(String configured) {
        if (StringUtils.hasText(configured)) {
            return configured;
        }
        String random = new BigInteger(100, new SecureRandom()).toString(Character.MAX_RADIX);
        LOG.info("The demo users (officer, holder, approver, reviewer, head, auditor, admin) sign in with {}", random);
        return random;
    }

    private static boolean given(Environment environment, String property) {
        return StringUtils.hasText(environment.getProperty(property));
    }
}
