package uk.foiworkflow.store;

import java.util.UUID;

/** A piece of a file is missing, or is not what was kept at that place: it was altered, moved, or taken away. */
public final class AlteredFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AlteredFile(String stream, UUID file, int number) {
        super("Piece " + number + " of file " + file + " of " + stream + " is not what was kept there");
    }
}
