package uk.foiworkflow.api.files;

import java.io.IOException;

/** There is more inside a file than may be looked through, or it takes too long: a bomb, or a file for somebody's own eyes. */
final class TooMuch extends IOException {

    private static final long serialVersionUID = 1L;

    TooMuch(String what) {
        super(what);
    }
}
