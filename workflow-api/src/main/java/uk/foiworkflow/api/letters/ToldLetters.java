package uk.foiworkflow.api.letters;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import uk.foiworkflow.document.Language;
import uk.foiworkflow.document.LetterKind;
import uk.foiworkflow.letter.LetterWriter;
import uk.foiworkflow.letter.Office;
import uk.foiworkflow.letter.Paragraph;
import uk.foiworkflow.letter.Written.Letter;
import uk.foiworkflow.request.event.RequestEvent;

/** The letters that a case has told, in words, for whoever reads its file. */
@Component
public final class ToldLetters {

    private final Office office;
    private final Stationery stationery;

    ToldLetters(Office office, Stationery stationery) {
        this.office = office;
        this.stationery = stationery;
    }

    /**
     * A letter as it is written from what was on file when it was told.
     *
     * @param page in English, as HTML
     * @param restsOn the sequences of the entries that it rests on
     */
    public record ToldLetter(LetterKind kind, String page, Set<Integer> restsOn) {}

    /** Those of a case by the sequence of the entry that says that they were told; a response is not among them. */
    public SortedMap<Integer, ToldLetter> of(List<RequestEvent> recorded) {
        SortedMap<Integer, ToldLetter> told = new TreeMap<>();
        LetterWriter.told(recorded, office).forEach((entry, letter) -> told.put(entry, told(letter)));
        return told;
    }

    /** The kinds of those letters, by the same sequences. */
    public SortedMap<Integer, LetterKind> kinds(List<RequestEvent> recorded) {
        SortedMap<Integer, LetterKind> kinds = new TreeMap<>();
        LetterWriter.told(recorded, office).forEach((entry, letter) -> kinds.put(entry, letter.kind()));
        return kinds;
    }

    private ToldLetter told(Letter letter) {
        Set<Integer> restsOn = new HashSet<>();
        letter.paragraphs().stream().map(Paragraph::entries).forEach(restsOn::addAll);
        return new ToldLetter(letter.kind(), stationery.page(Language.EN, letter), restsOn);
    }

    /** A text that went out as the response, as a page. */
    public String response(String reference, String text) {
        return stationery.page(Language.EN, LetterKind.RESPONSE, reference, text);
    }
}
