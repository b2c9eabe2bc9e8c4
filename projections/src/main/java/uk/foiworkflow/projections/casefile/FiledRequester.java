package uk.foiworkflow.projections.casefile;

import org.jspecify.annotations.Nullable;
import uk.foiworkflow.request.event.Requester;

/** Who asked (FOIA s.8(1)(b)); null where the fact was not recorded. */
public record FiledRequester(@Nullable String name, @Nullable String organisation, @Nullable String email,
        @Nullable String address, @Nullable String telephone) {

    static @Nullable FiledRequester of(@Nullable Requester requester) {
        return requester == null
                ? null
                : new FiledRequester(Clear.text(requester.name()), Clear.text(requester.organisation()),
                        Clear.text(requester.email()), Clear.text(requester.address()),
                        Clear.text(requester.telephone()));
    }
}
