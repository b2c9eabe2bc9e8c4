package uk.foiworkflow.ui.figures;

import java.util.List;

/** What would have become of late answers had a step taken less. */
record WhatIf(String assumptions, long answered, long late, long inTime, List<Saved> items) {

    /** A request that would have been in time. */
    record Saved(Case spent, int saved) {}

    /** It, and by how many working days it was late. */
    record Case(String reference, int late) {}
}
