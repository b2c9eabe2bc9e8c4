package uk.foiworkflow.benchmarks;

/**
 * A figure that is to be reached.
 *
 * @param what it is of
 * @param most whether it is to stay at or below what is wanted; otherwise it is to be that at least
 */
record Figure(String what, boolean most, double wanted, double reached) {

    static Figure atLeast(String what, double wanted, double reached) {
        return new Figure(what, false, wanted, reached);
    }

    static Figure atMost(String what, double wanted, double reached) {
        return new Figure(what, true, wanted, reached);
    }

    boolean met() {
        return most ? reached <= wanted : reached >= wanted;
    }

    Row row() {
        return new Row().with("figure", what).with("wanted", (most ? "≤ " : "≥ ") + Row.plain(wanted))
                .with("reached", reached).with("met", met() ? "yes" : "no");
    }
}
