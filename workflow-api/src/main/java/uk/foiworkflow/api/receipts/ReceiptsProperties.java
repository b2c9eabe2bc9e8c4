package uk.foiworkflow.api.receipts;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the public sees of receipts.
 *
 * @param page the address of the page on which a code is checked, as the public reaches it; left out, letters give the code
 *            alone
 * @param proof whether the answer proves itself by the log; it then tells how many events the whole log had when the request
 *            was recorded
 */
@ConfigurationProperties(prefix = "foi.receipts", ignoreUnknownFields = false)
record ReceiptsProperties(@Nullable String page, @DefaultValue("true") boolean proof) {}
