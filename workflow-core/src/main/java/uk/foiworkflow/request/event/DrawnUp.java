package uk.foiworkflow.request.event;

import uk.foiworkflow.document.Language;
import uk.foiworkflow.document.LetterKind;

/** Which letter a document is that was drawn up from the file, and in which language. */
public record DrawnUp(LetterKind letter, Language language) {}
