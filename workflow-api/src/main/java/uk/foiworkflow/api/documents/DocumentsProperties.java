package uk.foiworkflow.api.documents;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the files of documents are taken in.
 *
 * @param largest the largest file that is taken
 * @param checkTime how long one file is looked through for what it hides
 * @param sweepInterval how long after one look for files that no document names the next begins
 */
@ConfigurationProperties("foi.documents")
record DocumentsProperties(@DefaultValue("500MB") DataSize largest, @DefaultValue("60s") Duration checkTime,
        @DefaultValue("1h") Duration sweepInterval) {}
