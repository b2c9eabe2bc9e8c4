package uk.foiworkflow.law;

/** Why information is environmental: the paragraph of the definition (EIR reg 2(1), EISR reg 2(1)). */
public enum EnvironmentalLimb {

    /** The state of the elements of the environment. */
    STATE("2(1)(a)"),
    /** Factors that affect them, such as noise, waste and emissions. */
    FACTORS("2(1)(b)"),
    /** Measures and activities that affect them, such as policies, plans and agreements. */
    MEASURES("2(1)(c)"),
    /** Reports on how environmental legislation is carried out. */
    REPORTS("2(1)(d)"),
    /** Economic analyses and assumptions that are used within those measures. */
    ECONOMICS("2(1)(e)"),
    /** Human health and safety, the food chain, living conditions, cultural sites. */
    HEALTH("2(1)(f)");

    private final String citation;

    EnvironmentalLimb(String citation) {
        this.citation = citation;
    }

    @Override
    public String toString() {
        return citation;
    }
}
