package uk.foiworkflow.ui.audit;

import java.util.List;

/** The proof that a later head grew out of an earlier one. */
record Growth(long older, long newer, List<String> path) {}
