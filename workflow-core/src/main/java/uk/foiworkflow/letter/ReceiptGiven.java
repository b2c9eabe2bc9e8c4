package uk.foiworkflow.letter;

import org.jspecify.annotations.Nullable;

/**
 * What a requester is given to have the receipt of the request checked, by anybody and at any time.
 *
 * @param code of the receipt, in groups
 * @param page where it is checked; null when the authority has not said
 */
public record ReceiptGiven(String code, @Nullable String page) {}
