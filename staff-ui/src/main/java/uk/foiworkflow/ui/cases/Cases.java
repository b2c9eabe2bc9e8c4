package uk.foiworkflow.ui.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.foiworkflow.ui.client.Api;

/** Asks for a case, part by part; a part that somebody's role is not told is left out. */
@Component
class Cases {

    static final ZoneId HERE = ZoneId.of("Europe/London");

    private static final String CASE = "/api/requests/{reference}";

    private final Api api;

    Cases(Api api) {
        this.api = api;
    }

    CaseFile file(String reference, @Nullable Instant asOf) {
        return api.get(CaseFile.class, at(CASE, asOf), reference, asOf);
    }

    Optional<Compliance> compliance(String reference, @Nullable Instant asOf) {
        return asOf == null
                ? api.told(Compliance.class, CASE + "/compliance", reference)
                : api.told(Compliance.class, CASE + "/compliance?asOf={day}&knownAt={instant}", reference,
                        LocalDate.ofInstant(asOf, HERE), asOf);
    }

    Optional<Ledger> ledger(String reference, @Nullable Instant asOf) {
        return api.told(Ledger.class, at(CASE + "/exemptions", asOf), reference, asOf);
    }

    Optional<Documents> documents(String reference) {
        return api.told(Documents.class, CASE + "/documents", reference);
    }

    Trail trail(String reference) {
        return api.told(Trail.class, CASE + "/audit-trail", reference).orElse(Trail.UNREAD);
    }

    /** The clocks of a case, each once. */
    List<Strip> strips(CaseFile file, LocalDate today) {
        return file.deadlines().stream().filter(deadline -> deadline.due() != null)
                .map(deadline -> Strip.of(deadline, explained(file, deadline).orElse(null), today)).toList();
    }

    private Optional<Explained> explained(CaseFile file, CaseFile.Deadline deadline) {
        String regime = file.questions().stream().filter(question -> deadline.questions().contains(question.number()))
                .map(CaseQuestion::regime).findFirst().orElse(file.regime());
        return api.told(Explained.class,
                "/api/deadlines?regime={regime}&jurisdiction={part}&received={from}&kind={kind}", regime,
                file.jurisdiction(), deadline.from(), file.authority().kind());
    }

    private static String at(String path, @Nullable Instant asOf) {
        return asOf == null ? path : path + "?asOf={asOf}";
    }
}
