package uk.foiworkflow.api.post.in;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How what comes by post is taken in.
 *
 * @param largest the largest message or scan that is taken
 * @param ours the addresses from which the authority itself writes, beside that of the mail server
 * @param keptAside how long what was set aside is kept
 * @param interval how long after one look for what is to leave the post the next begins
 * @param bounces how long after one look for the reports of mail servers the next begins
 */
@ConfigurationProperties("foi.post.in")
record IncomingProperties(@DefaultValue("150MB") DataSize largest, @DefaultValue List<String> ours,
        @DefaultValue("180d") Duration keptAside, @DefaultValue("10m") Duration interval,
        @DefaultValue("1m") Duration bounces) {}
