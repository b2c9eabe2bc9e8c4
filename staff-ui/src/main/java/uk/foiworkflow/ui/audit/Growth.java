package uk.foiworkflow.ui.audit;

import java.util.List;
import java.util.stream.Stream;

/**
 * The proof that a later head grew out of an earlier one, worked out here and not believed (RFC 9162 section 2.1.4.2).
 *
 * @param path in base64
 * @param checkpoints the notes of both heads, the older first
 */
record Growth(long older, long newer, List<String> path, List<String> checkpoints) {

    /** Whether the path leads to the roots of both heads. */
    public boolean right() {
        Head before = Head.of(checkpoints.getFirst());
        Head after = Head.of(checkpoints.getLast());
        if (older != before.size() || newer != after.size() || older < 1) {
            return false;
        }
        if (older == newer) {
            return path.isEmpty() && before.root().equals(after.root());
        }
        List<Node> nodes = Stream.concat(Long.bitCount(older) == 1 ? Stream.of(before.root()) : Stream.of(),
                path.stream()).map(Node::new).toList();
        return !nodes.isEmpty() && lead(nodes, new Node(before.root()), new Node(after.root()));
    }

    private boolean lead(List<Node> nodes, Node before, Node after) {
        long at = older - 1;
        long last = newer - 1;
        while (at % 2 == 1) {
            at /= 2;
            last /= 2;
        }
        Node old = nodes.getFirst();
        Node young = nodes.getFirst();
        for (Node each : nodes.subList(1, nodes.size())) {
            if (last == 0) {
                return false;
            }
            if (at % 2 == 1 || at == last) {
                old = Node.above(each, old);
                young = Node.above(each, young);
                while (at % 2 == 0 && at != 0) {
                    at /= 2;
                    last /= 2;
                }
            } else {
                young = Node.above(young, each);
            }
            at /= 2;
            last /= 2;
        }
        return last == 0 && old.equals(before) && young.equals(after);
    }
}
