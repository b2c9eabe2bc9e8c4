package uk.foiworkflow.api.files;

import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import uk.foiworkflow.document.HiddenData;

/** Looks through a text as Word wrote it from 1997 to 2003: its body, headers, footnotes and boxes. */
record OldText(Budget budget, Findings findings) {

    private static final String WHOLE = "the document";

    void look(DirectoryNode root) throws IOException {
        try (HWPFDocument document = new HWPFDocument(root)) {
            runs(document.getOverallRange());
            findings.addIf(!document.getCommentsRange().text().isBlank(), HiddenData.COMMENT, WHOLE);
            // Saved quickly, Word wrote only what was new behind the rest: what was deleted stayed.
            findings.addIf(document.getFileInformationBlock().getFibBase().isFComplex(), HiddenData.EARLIER_VERSION,
                    WHOLE);
        } catch (EncryptedDocumentException e) {
            findings.add(HiddenData.PROTECTED, WHOLE);
        } catch (OldFileFormatException e) {
            findings.add(HiddenData.UNCHECKED, "a text from before 1997; save it in the new form");
        }
    }

    private void runs(Range text) throws TooMuch {
        for (int i = 0; i < text.numCharacterRuns(); i++) {
            budget.checkTime();
            CharacterRun run = text.getCharacterRun(i);
            findings.addIf(run.isVanished(), HiddenData.HIDDEN_TEXT, WHOLE);
            findings.addIf(run.isMarkedDeleted() || run.isMarkedInserted(), HiddenData.TRACKED_CHANGE, WHOLE);
        }
    }
}
