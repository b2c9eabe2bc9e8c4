package uk.foiworkflow.projections.trail;

import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.law.LinkKind;
import uk.foiworkflow.request.event.FileEvent;
import uk.foiworkflow.request.event.FileEvent.CasesLinked;
import uk.foiworkflow.request.event.FileEvent.CasesUnlinked;
import uk.foiworkflow.request.event.FileEvent.CorrectionMade;
import uk.foiworkflow.request.event.FileEvent.FormDetermined;
import uk.foiworkflow.request.event.FileEvent.HoldLifted;
import uk.foiworkflow.request.event.FileEvent.HoldPlaced;
import uk.foiworkflow.request.event.FileEvent.NoteAdded;
import uk.foiworkflow.request.event.FileEvent.PersonalDataShredded;
import uk.foiworkflow.request.event.FileEvent.PreferencesStated;
import uk.foiworkflow.request.event.FileEvent.RequestClassified;
import uk.foiworkflow.request.event.FileEvent.RetentionSet;

/** What is kept on the file. */
final class FileSentence {

    private FileSentence() {}

    static String of(FileEvent event) {
        return switch (event) {
            case NoteAdded e -> "A note was put on the file" + Words.quoted(e.text()) + ".";
            case HoldPlaced e -> "On " + DateInWords.of(e.on()) + " the request was held: nothing of it may be erased.";
            case HoldLifted e -> "The hold by hand was lifted on " + DateInWords.of(e.on())
                    + "; what the law holds stays held.";
            case RetentionSet e -> "It was settled that this request is kept until " + DateInWords.of(e.until()) + ".";
            case PersonalDataShredded e -> "The personal data of the request was shredded on " + DateInWords.of(e.on())
                    + switch (e.ground()) {
                        case RETENTION -> ", for it is kept no longer under retention rule " + e.rule() + ".";
                        case ASKED_FOR -> ", for whoever it was about had asked for it.";
                    };
            case CasesLinked e -> "Since " + DateInWords.of(e.on()) + " the request " + kind(e.kind()) + " request "
                    + e.other() + ".";
            case CasesUnlinked e -> "From " + DateInWords.of(e.on()) + " on the request is linked no more with request "
                    + e.other() + ".";
            case RequestClassified e -> "The request was filed under " + e.subject().replace('-', ' ')
                    + (e.routine() ? ", as routine business, which official statistics do not count." : ".");
            case PreferencesStated e -> WishWords.of(e.preferences());
            case FormDetermined e -> e.given()
                    ? "The information is given as the requester would have it."
                    : "The information is not given as the requester would have it" + Words.quoted(e.why()) + ".";
            case CorrectionMade e -> "Entry " + e.entry() + " was corrected on " + DateInWords.of(e.on()) + ": "
                    + (e.instead() == 0 ? "it was entered in error." : "what follows stands in its place.")
                    + Due.of(e.deadlines());
        };
    }

    private static String kind(LinkKind kind) {
        return switch (kind) {
            case RELATED -> "is linked with";
            case NARROWS -> "narrows";
            case NARROWED_BY -> "is narrowed by";
            case REPEATS -> "repeats";
            case REPEATED_BY -> "is repeated by";
            case AGGREGATES -> "aggregates";
            case AGGREGATED_BY -> "is aggregated by";
            case SPLIT_INTO -> "was split into";
            case SPLIT_FROM -> "was split from";
        };
    }
}
