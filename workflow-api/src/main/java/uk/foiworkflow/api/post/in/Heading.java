package uk.foiworkflow.api.post.in;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.util.ByteSequence;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.post.Automatic;

/** The header fields of a message, as far as they say anything here: the first of each name. */
final class Heading {

    private static final int LONGEST = 4_000;
    private static final int LONGEST_SUBJECT = 500;
    private static final int MOST_ANSWERED = 50;
    private static final Pattern ID = Pattern.compile("<[^<>\\s]{1,500}>");
    private static final Pattern IN_BRACKETS = Pattern.compile("<\\s*([^<>\\s@]{1,200}@[^<>\\s@]{1,200})\\s*>");
    private static final Pattern BARE = Pattern.compile("[^\\s<>,;:\"()@]{1,200}@[^\\s<>,;:\"()@]{1,200}");
    private static final Set<String> TO_MANY = Set.of("bulk", "list", "junk");

    private final Map<String, String> fields = new HashMap<>();

    void add(Field field) {
        fields.putIfAbsent(field.getName().toLowerCase(Locale.ROOT), words(field));
    }

    /** Null where there is none, or an empty one. */
    @Nullable
    String get(String name) {
        String words = fields.get(name);
        return words == null || words.isEmpty() ? null : words;
    }

    @Nullable
    String subject() {
        String subject = get("subject");
        return subject == null || subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT);
    }

    @Nullable
    String messageId() {
        List<String> ids = ids("message-id");
        return ids.isEmpty() ? null : ids.getFirst();
    }

    /** The last one first. */
    List<String> answers() {
        List<String> references = new ArrayList<>(ids("references"));
        Collections.reverse(references);
        return Stream.concat(ids("in-reply-to").stream(), references.stream()).distinct().limit(MOST_ANSWERED).toList();
    }

    /** The address in that field, in small letters; null where there is none. */
    @Nullable
    String address(String name) {
        String words = get(name);
        if (words == null) {
            return null;
        }
        return IN_BRACKETS.matcher(words).results().map(found -> found.group(1))
                .reduce((first, last) -> last)
                .or(() -> BARE.matcher(words).results().map(MatchResult::group).findFirst())
                .map(address -> address.toLowerCase(Locale.ROOT)).orElse(null);
    }

    /** Whether what it stands over is a file beside the words. */
    boolean apart() {
        return lower("content-disposition").startsWith("attachment");
    }

    /** @param ours the addresses from which we write */
    @Nullable
    Automatic automatic(Set<String> ours) {
        String submitted = lower("auto-submitted");
        String precedence = lower("precedence");
        String type = lower("content-type");
        if (ours.contains(String.valueOf(address("from")))) {
            return Automatic.OURS;
        }
        boolean report = type.startsWith("multipart/report") && type.contains("delivery-status");
        if (report || lower("return-path").equals("<>")) {
            return Automatic.DELIVERY_REPORT;
        }
        if (submitted.startsWith("auto-replied") || precedence.equals("auto_reply") || get("x-autoreply") != null
                || get("x-autorespond") != null) {
            return Automatic.REPLY;
        }
        if (get("list-id") != null || get("list-unsubscribe") != null || TO_MANY.contains(precedence)) {
            return Automatic.LIST;
        }
        return submitted.isEmpty() || submitted.startsWith("no") ? null : Automatic.PROGRAM;
    }

    private String lower(String name) {
        String words = get(name);
        return words == null ? "" : words.toLowerCase(Locale.ROOT);
    }

    private List<String> ids(String name) {
        String words = get(name);
        return words == null ? List.of() : ID.matcher(words).results().map(MatchResult::group).toList();
    }

    private static String words(Field field) {
        ByteSequence raw = field.getRaw();
        byte[] bytes = raw == null ? new byte[0] : raw.toByteArray();
        int colon = 0;
        while (colon < bytes.length && bytes[colon] != ':') {
            colon++;
        }
        return Clear.field(Arrays.copyOfRange(bytes, Math.min(colon + 1, bytes.length), bytes.length), LONGEST);
    }
}
