package uk.foiworkflow.post;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.post.Suggestion.Kind;

/** What an officer may want to do with what came, and why: the surest first. */
public final class Suggestions {

    /** So many letters in an hour nobody writes who waits for an answer to each. */
    public static final int MANY = 10;

    private Suggestions() {}

    /** Those that follow from what it says and what is known. */
    public static List<Suggestion> of(Message message, Around around) {
        List<Suggestion> all = new ArrayList<>();
        Automatic automatic = message.automatic();
        if (automatic != null) {
            all.add(new Suggestion(Kind.AUTOMATIC, null, null, "It shows that it is " + automatic.words() + "."));
        }
        belongs(all, new TreeSet<>(around.thread()), "It answers a message of request ");
        belongs(all, new TreeSet<>(around.mentioned()), "It names the reference of request ");
        String sender = message.sender();
        if (sender != null) {
            TreeSet<String> same = new TreeSet<>();
            around.addresses().forEach((reference, address) -> {
                if (address.equalsIgnoreCase(sender)) {
                    same.add(reference);
                }
            });
            belongs(all, same, "It is from the address of whoever made request ");
        }
        around.alike().forEach(alike -> all.add(alike(alike, sender, around)));
        if (around.sameHour() >= MANY) {
            all.add(new Suggestion(Kind.MANY_AT_ONCE, null, null,
                    "The same sender wrote " + around.sameHour() + " others within an hour."));
        }
        return all;
    }

    private static void belongs(List<Suggestion> all, Iterable<String> references, String why) {
        for (String reference : references) {
            if (all.stream().noneMatch(one -> reference.equals(one.reference()))) {
                all.add(new Suggestion(Kind.BELONGS, reference, null, why + reference + "."));
            }
        }
    }

    /** Where nobody can tell any more who sent the other one, whoever made its request is taken for that. */
    private static Suggestion alike(Alike other, @Nullable String sender, Around around) {
        String reference = other.reference();
        String from = other.sender() == null && reference != null ? around.addresses().get(reference) : other.sender();
        boolean same = sender != null && sender.equalsIgnoreCase(from);
        return new Suggestion(same ? Kind.DUPLICATE : Kind.ROUND_ROBIN, reference, other.id(),
                "The same words came on " + DateInWords.of(other.on()) + (same ? " from the same sender" : "")
                        + (reference == null ? "." : " and are on request " + reference + "."));
    }
}
