package uk.foiworkflow.api.files;

import java.io.IOException;
import java.util.Arrays;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hslf.record.RecordTypes;
import org.apache.poi.hslf.record.UserEditAtom;
import org.apache.poi.hslf.usermodel.HSLFNotes;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTextParagraph;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.document.HiddenData;

/** Looks through a presentation as PowerPoint wrote it from 1997 to 2003. */
record OldSlides(Budget budget, Findings findings) {

    private static final String WHOLE = "the presentation";
    /** What stands where the program puts the number of a page. */
    private static final String NUMBER = "*";

    void look(DirectoryNode root) throws IOException {
        try (HSLFSlideShow show = new HSLFSlideShow(root)) {
            for (HSLFSlide slide : show.getSlides()) {
                budget.checkTime();
                String where = "slide " + slide.getSlideNumber();
                findings.addIf(slide.isHidden(), HiddenData.HIDDEN_SLIDE, where);
                findings.addIf(says(slide.getNotes()), HiddenData.SPEAKER_NOTES, where);
                findings.addIf(!slide.getComments().isEmpty(), HiddenData.COMMENT, where);
            }
            findings.addIf(show.getEmbeddedObjects().length > 0, HiddenData.EMBEDDED_FILE, WHOLE);
            findings.addIf(show.getDocumentRecord().findFirstOfType(RecordTypes.VBAInfo.typeID) != null,
                    HiddenData.MACRO, WHOLE);
            // Each saving after the first may have been written behind the one before, which stays.
            findings.addIf(Arrays.stream(show.getSlideShowImpl().getRecords()).filter(UserEditAtom.class::isInstance)
                    .count() > 1, HiddenData.EARLIER_VERSION, WHOLE);
        } catch (EncryptedDocumentException e) {
            findings.add(HiddenData.PROTECTED, WHOLE);
        } catch (OldFileFormatException e) {
            findings.add(HiddenData.UNCHECKED, "a presentation from before 1997; save it in the new form");
        }
    }

    /** Beside what is said there, a page of notes may hold the number of the page, a date, or nothing. */
    private static boolean says(@Nullable HSLFNotes notes) {
        return notes != null && notes.getTextParagraphs().stream().map(HSLFTextParagraph::getText)
                .anyMatch(words -> !words.isBlank() && !words.strip().equals(NUMBER));
    }
}
