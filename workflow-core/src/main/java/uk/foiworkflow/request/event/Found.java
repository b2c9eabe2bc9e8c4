package uk.foiworkflow.request.event;

import uk.foiworkflow.document.HiddenData;

/**
 * Something that a file was found to hide.
 *
 * @param where the sheet, page or part; what it names may itself be what is hidden
 */
public record Found(HiddenData what, Confidential where) {}
