package uk.foiworkflow.api.evidence;

import java.util.SortedSet;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How evidence is put together.
 *
 * @param officers the user ids of those senior enough to be named in what may be shown; everybody else stands there with
 *            their role alone. Each export records whom it named
 * @param directory where a bundle lies until it has been sent; the system's own when empty
 */
@ConfigurationProperties("foi.evidence")
record EvidenceProperties(@DefaultValue SortedSet<String> officers, @DefaultValue("") String directory) {}
