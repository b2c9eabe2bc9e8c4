package uk.foiworkflow.log;

import java.util.ArrayList;
import java.util.List;

/** Hashes side by side, over them those of every pair that is whole, and so on to the top. */
final class Pyramid {

    private final List<List<Hash>> rows = new ArrayList<>();

    /** @param hashes the lowest row, one or more */
    Pyramid(List<Hash> hashes) {
        List<Hash> row = List.copyOf(hashes);
        while (!row.isEmpty()) {
            rows.add(row);
            row = pairs(row);
        }
    }

    /** The hash at that place of that row, 0 being the lowest. */
    Hash hash(int row, int place) {
        return rows.get(row).get(place);
    }

    /** The lowest row. */
    List<Hash> hashes() {
        return rows.getFirst();
    }

    /** The leftmost hash of the highest row. */
    Hash top() {
        return rows.getLast().getFirst();
    }

    private static List<Hash> pairs(List<Hash> row) {
        List<Hash> above = new ArrayList<>(row.size() / 2);
        for (int right = 1; right < row.size(); right += 2) {
            above.add(Hash.node(row.get(right - 1), row.get(right)));
        }
        return above;
    }
}
