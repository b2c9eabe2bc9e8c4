package uk.foiworkflow.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the pieces of files lie. They come sealed, so whoever keeps them learns nothing of what is in them; a store of
 * objects elsewhere could do it.
 */
public interface Pieces {

    /**
     * Keeps one piece, durably when this returns.
     *
     * @param number within the file, each once only
     * @throws StoreFailure when it cannot be kept, or there is no such file any more
     */
    void keep(UUID file, int number, byte[] sealed);

    /**
     * The piece as it was kept; null when there is none.
     *
     * @throws StoreFailure when that cannot be told
     */
    byte @Nullable [] piece(UUID file, int number);
}
