package uk.foiworkflow.ui.cases;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is relied on, question by question, and on what it rests. */
record Ledger(List<Row> rows) {

    /** An exemption, down to its limb. */
    record Row(int question, @Nullable String item, String exemption, @Nullable String nature, String state,
            @Nullable LocalDate on, @Nullable String by, @Nullable Harm harm, @Nullable Balance balance,
            @Nullable Opinion opinion, List<ThirdParty> thirdParties) {}

    /** What disclosure would do. */
    record Harm(LocalDate on, String interest, String causalLink, String likelihood) {}

    /** How the public interest was weighed. */
    record Balance(LocalDate on, String conclusion) {}

    /** What the qualified person holds. */
    record Opinion(LocalDate on, String who, String opinion) {}

    /** Somebody who was asked for their view. */
    record ThirdParty(LocalDate on, String party, @Nullable String ownWords) {}
}
