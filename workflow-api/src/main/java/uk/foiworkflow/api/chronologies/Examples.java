package uk.foiworkflow.api.chronologies;

/** Chronologies that show how one is written. */
final class Examples {

    /** A request of which one question was never answered. */
    static final String BARNET = """
            {"reference": "7481896",
             "authority": {"name": "London Borough of Barnet", "kind": "local-authority"},
             "jurisdiction": "england", "regime": "FOIA", "requester": null,
             "questions": [
               {"number": 1, "text": "How many children in care were placed permanently with an adoptive family?"},
               {"number": 2, "text": "In how many of these cases was there a no-contact order?"},
               {"number": 3, "text": "In how many of the cases in question 2 was the order breached?"}],
             "steps": [
               {"type": "received", "on": "2021-07-09"},
               {"type": "responded", "on": "2021-07-27", "outcomes": [
                 {"question": 1, "held": "yes", "outcome": "partly-withheld", "exemptions": ["s40(2)"],
                  "answer": "Less than 5"},
                 {"question": 2, "held": "yes", "outcome": "disclosed", "answer": "0"}]}]}""";

    private Examples() {}
}
