package uk.foiworkflow.projections.trail;

import java.util.ArrayList;
import java.util.List;
import uk.foiworkflow.document.Language;
import uk.foiworkflow.law.FormOfAccess;
import uk.foiworkflow.law.Medium;
import uk.foiworkflow.request.event.Preferences;

/** How the requester would have the information, and be written to. */
final class WishWords {

    private WishWords() {}

    static String of(Preferences preferences) {
        List<String> wishes = new ArrayList<>();
        if (preferences.form() != null) {
            wishes.add(phrase(preferences.form()));
        }
        if (preferences.medium() != null) {
            wishes.add(phrase(preferences.medium()));
        }
        if (Boolean.TRUE.equals(preferences.reusable())) {
            wishes.add("in a form that can be used again");
        }
        if (preferences.language() != null) {
            wishes.add("letters in " + phrase(preferences.language()));
        }
        return (wishes.isEmpty()
                ? "The requester has no wish for any form"
                : "The requester would have it: " + String.join(", ", wishes))
                + Words.with("; they need: ", preferences.needs()) + ".";
    }

    static String phrase(Language language) {
        return switch (language) {
            case EN -> "English";
            case CY -> "Welsh";
        };
    }

    private static String phrase(FormOfAccess form) {
        return switch (form) {
            case COPY -> "as a copy";
            case INSPECTION -> "by inspection";
            case DIGEST -> "as a digest";
        };
    }

    private static String phrase(Medium medium) {
        return switch (medium) {
            case ELECTRONIC -> "by electronic means";
            case PAPER -> "on paper";
        };
    }
}
