package uk.foiworkflow.policy;

import java.util.List;

/**
 * What requests are about, in the words by which an authority tells its figures apart.
 *
 * @param all each a word or several with hyphens between; where there are none, requests have no subject
 */
public record Subjects(List<String> all) {

    static final Subjects STANDARD = new Subjects(List.of("adult-social-care", "children", "council-tax-and-benefits",
            "education", "environment-and-waste", "finance-and-procurement", "highways-and-parking", "housing",
            "human-resources", "licensing", "planning", "other"));

    public Subjects {
        all = List.copyOf(all);
    }
}
