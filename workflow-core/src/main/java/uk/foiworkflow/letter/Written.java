package uk.foiworkflow.letter;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.document.LetterKind;
import uk.foiworkflow.request.Rule;

/** What comes of writing a letter: the letter, or what it lacks to be lawful. */
public sealed interface Written {

    /**
     * A letter that lacks nothing.
     *
     * @param on the day of the letter
     * @param preview whether what it tells has not been recorded as told
     * @param regulators the version of the regulators' names and addresses; null where it gives none
     */
    record Letter(LetterKind kind, String reference, LocalDate on, boolean preview, @Nullable String regulators,
            List<Paragraph> paragraphs) implements Written {

        public Letter {
            paragraphs = List.copyOf(paragraphs);
        }

        /** The same as it is to go out, word for word. */
        public Letter drawnUp() {
            return new Letter(kind, reference, on, false, regulators, paragraphs);
        }
    }

    /** A letter that would have holes. */
    record Incomplete(List<Gap> gaps) implements Written {

        public Incomplete {
            gaps = List.copyOf(gaps);
        }
    }

    /**
     * Something that is not on record, and without which the letter would not be lawful.
     *
     * @param field where it is to be recorded, in the words of the interface
     * @param why what is missing, in a sentence for the officer
     */
    record Gap(Rule rule, String field, String why) {}
}
