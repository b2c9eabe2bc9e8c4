package uk.foiworkflow.ui.audit;

import java.util.List;

/** Cases drawn by lot. */
record Drawn(String seed, long upTo, long population, List<Case> items) {

    /** One of them. */
    record Case(int rank, String reference, String sha256) {}
}
