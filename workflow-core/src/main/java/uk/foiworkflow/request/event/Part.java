package uk.foiworkflow.request.event;

import uk.foiworkflow.law.Wire;

/** In what way somebody took part in the first decision, so that they should not review it (s.45 Code ch.5, R9.4). */
public enum Part {

    /** The case officer. */
    HAS_THE_CASE("took the case on"),
    /** Decided in the first place. */
    DECIDED("decided a question"),
    /** Wrote what was cleared. */
    DRAFTED("put a draft forward"),
    /** Cleared it. */
    CLEARED("cleared a draft"),
    /** Passed over a layer of clearance. */
    BYPASSED("passed over a clearance"),
    /** Claimed an exemption. */
    CLAIMED("claimed an exemption"),
    /** Assessed prejudice. */
    ASSESSED_PREJUDICE("assessed the harm"),
    /** Balanced the public interest. */
    BALANCED("weighed the public interest"),
    /** Recorded an opinion under s.36. */
    RECORDED_OPINION("recorded the qualified person's opinion"),
    /** The qualified person of s.36. */
    GAVE_OPINION("gave the qualified person's opinion"),
    /** Judged who can be told from small counts. */
    JUDGED_IDENTIFICATION("judged whether small counts tell who is meant"),
    /** Assessed validity under s.8. */
    ASSESSED_VALIDITY("assessed the validity"),
    /** Settled under which law it is answered. */
    SETTLED_REGIME("settled the law"),
    /** Judged it under s.14. */
    JUDGED_VEXATIOUS("found it vexatious or repeated"),
    /** Let a defect of the response pass. */
    OVERRODE("let defects pass");

    private final String words;

    Part(String words) {
        this.words = words;
    }

    /** What they did, as the end of a sentence. */
    public String words() {
        return words;
    }

    @Override
    public String toString() {
        return Wire.word(this);
    }
}
