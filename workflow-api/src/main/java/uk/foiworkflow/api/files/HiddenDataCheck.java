package uk.foiworkflow.api.files;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import uk.foiworkflow.document.HiddenData;
import uk.foiworkflow.request.event.Found;
import uk.foiworkflow.store.AlteredFile;
import uk.foiworkflow.store.KeptFile;
import uk.foiworkflow.store.StoreFailure;

/**
 * Looks through a file that is to be released for what whoever releases it does not see. What cannot be looked through to
 * the end is a finding itself: it never passes, and never fails. One file is looked through at a time, so that what is held
 * of it in memory is held once.
 */
public final class HiddenDataCheck {

    private static final String WHOLE = "the whole file";

    private final Duration time;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    /** @param time how long one file may take */
    public HiddenDataCheck(Duration time) {
        this.time = time;
    }

    /**
     * What the file hides; empty where nothing was found.
     *
     * @param mediaType what it is, by its content
     * @throws StoreFailure when the database does not answer
     */
    public List<Found> of(String mediaType, KeptFile file) {
        oneAtATime.lock();
        try {
            return found(mediaType, file);
        } finally {
            oneAtATime.unlock();
        }
    }

    private List<Found> found(String mediaType, KeptFile file) {
        Findings findings = new Findings();
        Budget budget = new Budget(time);
        try {
            look(mediaType, file, budget, findings);
        } catch (TooMuch e) {
            findings.add(HiddenData.TOO_MUCH, String.valueOf(e.getMessage()));
        } catch (StoreFailure | AlteredFile e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // A file that was made to be read by nobody fails in any way, that of nesting too deeply included.
            findings.add(HiddenData.BROKEN, WHOLE);
        }
        return findings.all();
    }

    private static void look(String mediaType, KeptFile file, Budget budget, Findings findings) throws IOException {
        switch (FileForm.of(mediaType)) {
            case OFFICE -> new OfficeCheck(budget, findings).look(file);
            case OLD_OFFICE -> new OldOffice(budget, findings).look(file);
            case OPEN_DOCUMENT -> new OpenDocument(budget, findings).look(file);
            case JPEG -> new Picture(budget, findings).look(file, false);
            case PNG -> new Picture(budget, findings).look(file, true);
            case PDF -> new PdfCheck(budget, findings).look(file);
            case TEXT -> {
            }
            case OTHER -> findings.add(HiddenData.UNCHECKED, mediaType);
        }
    }
}
