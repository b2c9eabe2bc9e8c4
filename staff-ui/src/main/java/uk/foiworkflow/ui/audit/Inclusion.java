package uk.foiworkflow.ui.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The proof that an event is under a head, worked out here and not believed (RFC 9162 section 2.1.3.2).
 *
 * @param leaf the hash of the event's leaf, in base64
 * @param path from it up to the root, in base64
 * @param checkpoint the note of the head
 */
record Inclusion(long position, String leaf, long size, List<String> path, String checkpoint) {

    /** Whether the path leads from the leaf to the root of the head. */
    public boolean right() {
        Head head = Head.of(checkpoint);
        return size == head.size() && new Node(head.root()).equals(root());
    }

    private @Nullable Node root() {
        Node node = new Node(leaf);
        long at = position - 1;
        long last = size - 1;
        for (String each : path) {
            if (last == 0) {
                return null;
            }
            Node beside = new Node(each);
            if (at % 2 == 1 || at == last) {
                node = Node.above(beside, node);
                while (at % 2 == 0 && at != 0) {
                    at /= 2;
                    last /= 2;
                }
            } else {
                node = Node.above(node, beside);
            }
            at /= 2;
            last /= 2;
        }
        return last == 0 ? node : null;
    }
}
