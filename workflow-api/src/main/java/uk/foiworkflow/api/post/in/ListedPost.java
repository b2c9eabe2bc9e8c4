package uk.foiworkflow.api.post.in;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.api.post.in.Tray.Lying;
import uk.foiworkflow.post.Aside;
import uk.foiworkflow.post.Automatic;
import uk.foiworkflow.post.Item;
import uk.foiworkflow.post.PostEvent.PostReceived;
import uk.foiworkflow.post.PostForm;
import uk.foiworkflow.post.Suggestions;
import uk.foiworkflow.request.event.Confidential;

/**
 * Something that came, in the list.
 *
 * @param arrived the day on which it arrived
 * @param recordedAt when it was recorded, UTC
 * @param automatic what shows that a machine sent it; null where nothing does
 * @param infection what the virus scanner found in it; null where it found nothing
 * @param reason why it was set aside; null where it was not
 * @param stacked others on this page that the same sender wrote within the hour, where they are many; they are not listed
 *            by themselves
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ListedPost(UUID id, LocalDate arrived, Instant recordedAt, PostForm form, Item.State state,
        @Nullable String sender, @Nullable String subject, @Nullable Automatic automatic, @Nullable String infection,
        @Nullable Aside reason, @Nullable List<UUID> stacked) {

    private static final Duration HOUR = Duration.ofHours(1);

    /** The list, in its order, with what one sender wrote by the dozen as one line. */
    static List<ListedPost> stacked(List<Lying> lying) {
        List<ListedPost> lines = new ArrayList<>();
        List<Lying> left = new ArrayList<>(lying);
        while (!left.isEmpty()) {
            Lying first = left.removeFirst();
            List<Lying> same = left.stream().filter(other -> together(first, other)).toList();
            boolean many = same.size() >= Suggestions.MANY;
            if (many) {
                left.removeAll(same);
            }
            lines.add(of(first, many ? same.stream().map(Lying::id).toList() : null));
        }
        return lines;
    }

    private static boolean together(Lying one, Lying other) {
        String sender = Surroundings.sender(one.item().received());
        return sender != null && sender.equals(Surroundings.sender(other.item().received()))
                && Duration.between(came(one), came(other)).abs().compareTo(HOUR) < 0;
    }

    private static Instant came(Lying lying) {
        return lying.stream().events().getFirst().recordedAt();
    }

    static ListedPost of(Lying lying, @Nullable List<UUID> stacked) {
        Item item = lying.item();
        PostReceived received = item.received();
        return new ListedPost(lying.id(), received.on(), came(lying), received.form(), item.state(),
                words(received.sender()), words(received.subject()), received.automatic(), words(received.infection()),
                item.aside() == null ? null : item.aside().reason(), stacked);
    }

    private static @Nullable String words(@Nullable Confidential words) {
        return words == null ? null : words.text();
    }
}
