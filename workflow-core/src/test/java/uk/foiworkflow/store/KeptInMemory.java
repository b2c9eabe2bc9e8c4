package uk.foiworkflow.store;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A kept file without a database, for tests of what reads one. */
public final class KeptInMemory implements Pieces {

    private final Map<Integer, byte[]> sealed = new HashMap<>();

    private KeptInMemory() {}

    /** The file that holds those bytes. */
    public static KeptFile of(byte[] bytes) {
        KeptInMemory pieces = new KeptInMemory();
        FileSeal seal = new FileSeal("R-1", UUID.randomUUID(), RequestKey.fresh());
        FileLabel label = new FileLabel(bytes.length, "");
        for (int number = 1; number <= label.pieces(); number++) {
            byte[] piece = Arrays.copyOfRange(bytes, (number - 1) * FileSeal.BYTES,
                    Math.min(bytes.length, number * FileSeal.BYTES));
            pieces.keep(seal.file(), number, seal.seal(number, number == label.pieces(), piece, piece.length));
        }
        return new KeptFile(pieces, seal, label);
    }

    @Override
    public void keep(UUID file, int number, byte[] piece) {
        sealed.put(number, piece);
    }

    @Override
    public byte @Nullable [] piece(UUID file, int number) {
        return sealed.get(number);
    }
}
