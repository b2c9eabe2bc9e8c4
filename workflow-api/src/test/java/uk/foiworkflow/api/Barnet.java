package uk.foiworkflow.api;

/** A real letter as a past case: answered on the eleventh working day but for its third question, which never was. */
public final class Barnet {

    public static final String REFERENCE = "7481896";

    private Barnet() {}

    /** The chronology as its authority would send it. */
    public static String chronology() {
        return chronology(REFERENCE, "");
    }

    /**
     * The same under another reference, and with further steps.
     *
     * @param steps in JSON, each with a comma before it
     */
    public static String chronology(String reference, String steps) {
        return """
                {"reference": "%s", "authority": {"name": "London Borough of Barnet", "kind": "local-authority"},
                 "jurisdiction": "england", "regime": "FOIA", "requester": null,
                 "questions": [
                   {"number": 1, "text": "How many children in care were placed permanently with an adoptive family in 2020/21?"},
                   {"number": 2, "text": "In how many of these cases was there a no-contact order?"},
                   {"number": 3, "text": "In how many of the cases in question 2 was the order breached \
                by e-mail, social media or text message?"}],
                 "steps": [
                   {"type": "received", "on": "2021-07-09"},
                   {"type": "responded", "on": "2021-07-27", "outcomes": [
                     {"question": 1, "held": "yes", "outcome": "partly-withheld", "exemptions": ["s40(2)"],
                      "answer": "Less than 5"},
                     {"question": 2, "held": "yes", "outcome": "disclosed", "answer": "0"}]}%s]}"""
                .formatted(reference, steps);
    }

    /** On one line, as a stream has it. */
    public static String line(String reference, String steps) {
        return chronology(reference, steps).replace("\n", " ") + "\n";
    }
}
