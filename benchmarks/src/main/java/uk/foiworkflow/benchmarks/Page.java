package uk.foiworkflow.benchmarks;

import java.util.List;

/**
 * A page on which staff work.
 *
 * @param role who opens it
 * @param address with {@code {case}} for one of many requests
 */
record Page(String role, String address) {

    /** Those that are opened all day, and those that show much. */
    static final List<Page> ALL = List.of(new Page("officer", "/staff"), new Page("holder", "/staff"),
            new Page("approver", "/staff"), new Page("reviewer", "/staff"),
            new Page("officer", "/staff/cases/{case}"), new Page("head", "/staff/cases/{case}"),
            new Page("officer", "/staff/cases/{case}/file"), new Page("reviewer", "/staff/cases/{case}/handover"),
            new Page("officer", "/staff/log"), new Page("officer", "/staff/search?q=potholes"),
            new Page("officer", "/staff/complaints"), new Page("head", "/staff/team"),
            new Page("head", "/staff/figures/service"), new Page("head", "/staff/figures/days"),
            new Page("head", "/staff/figures/outcomes"), new Page("head", "/staff/figures/statistics"),
            new Page("auditor", "/staff/audit"), new Page("auditor", "/staff/audit/trail"),
            new Page("admin", "/staff/engine"));
}
