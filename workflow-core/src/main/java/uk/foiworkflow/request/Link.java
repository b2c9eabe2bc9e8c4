package uk.foiworkflow.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.law.LinkKind;
import uk.foiworkflow.request.event.Confidential;

/**
 * What a request is to another one, as its own file has it.
 *
 * @param other the other request, as it was named
 * @param on the day on which that was said or decided
 * @param why null when no reason was recorded
 */
public record Link(String other, LinkKind kind, LocalDate on, @Nullable Confidential why) {}
