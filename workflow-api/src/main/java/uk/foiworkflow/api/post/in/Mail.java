package uk.foiworkflow.api.post.in;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.post.Automatic;
import uk.foiworkflow.post.Enclosure;
import uk.foiworkflow.post.Message;
import uk.foiworkflow.store.AlteredFile;
import uk.foiworkflow.store.StoreFailure;

/**
 * Reads a message as far as it can be read, from its beginning to its end and never more of it than a line at a time. Whoever
 * wrote it cannot make that fail: what is beyond all measure is left out, and the message said to be damaged.
 */
final class Mail {

    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 500;
    private static final int LONGEST_TEXT = 200_000;
    private static final int LONGEST_PART = 1 << 20;
    private static final Pattern HEADER_ID = Pattern.compile("(?im)^message-id:\\s*(<[^<>\\s]{1,500}>)");
    private static final MimeConfig LENIENT = new MimeConfig.Builder().setMaxLineLen(1 << 20)
            .setMaxHeaderLen(1 << 17).setMaxHeaderCount(2_000).setMaxContentLen(-1).setStrictParsing(false).build();

    private final MimeTokenStream mime = new MimeTokenStream(LENIENT);
    private final Deque<Plain> within = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Enclosure> enclosures = new ArrayList<>();
    private final List<String> enclosed = new ArrayList<>();
    private Heading heading = new Heading();
    private @Nullable Heading first;
    private int depth;
    private int messages;
    private int parts;
    private boolean damaged;

    private Mail() {}

    /** Whether the parts say the same in several forms, and it was read in plain words. */
    private static final class Plain {

        private final boolean alternative;
        private boolean read;

        Plain(boolean alternative) {
            this.alternative = alternative;
        }
    }

    /** @param ours the addresses from which we write, in small letters */
    static Message read(InputStream bytes, Set<String> ours) {
        Mail mail = new Mail();
        try {
            mail.walk(bytes);
        } catch (StoreFailure | AlteredFile e) {
            throw e;
        } catch (MimeException | IOException | RuntimeException e) {
            mail.damaged = true;
        }
        Heading top = mail.first == null ? mail.heading : mail.first;
        Automatic automatic = top.automatic(ours);
        return new Message(top.address("from"), top.get("to"), top.subject(), top.messageId(),
                automatic == Automatic.DELIVERY_REPORT ? mail.reported(top) : top.answers(),
                automatic, Clear.fit(mail.text.toString()).strip(), mail.enclosures, mail.damaged);
    }

    /** A report on a message has that message in it, or its header alone. */
    private List<String> reported(Heading top) {
        return Stream.concat(enclosed.stream(), top.answers().stream()).distinct().toList();
    }

    private void walk(InputStream bytes) throws MimeException, IOException {
        mime.setRecursionMode(RecursionMode.M_RECURSE);
        mime.parse(bytes);
        for (EntityState state = mime.getState(); state != EntityState.T_END_OF_STREAM; state = mime.next()) {
            switch (state) {
                case T_START_MESSAGE -> {
                    depth++;
                    messages++;
                }
                case T_START_HEADER -> heading = new Heading();
                case T_FIELD -> heading.add(mime.getField());
                case T_END_HEADER -> headed();
                case T_START_MULTIPART -> {
                    depth++;
                    within.push(new Plain("alternative".equals(mime.getBodyDescriptor().getSubType())));
                }
                case T_END_MULTIPART -> {
                    depth--;
                    within.poll();
                }
                case T_END_MESSAGE -> depth--;
                case T_BODY -> body(mime.getBodyDescriptor());
                default -> {
                    // What stands between the parts is for no reader.
                }
            }
            if (depth > DEEPEST || parts > MOST_PARTS) {
                damaged = true;
                return;
            }
        }
    }

    private void headed() {
        String id = heading.messageId();
        if (first == null) {
            first = heading;
            return;
        }
        if (id != null) {
            enclosed.add(id);
        }
        if (messages > 1 && (heading.get("from") != null || heading.get("subject") != null)) {
            append("\n\n[An enclosed message from " + heading.address("from") + ": " + heading.subject() + "]\n\n");
        }
    }

    private void body(BodyDescriptor part) {
        parts++;
        InputStream bytes = mime.getDecodedInputStream();
        try {
            String type = part.getMimeType();
            boolean apart = heading.apart();
            if (!apart && type.equals("text/plain")) {
                String words = Clear.words(bytes.readNBytes(LONGEST_PART), part.getCharset());
                within.stream().filter(form -> form.alternative).findFirst()
                        .ifPresent(form -> form.read |= !words.isBlank());
                append(words);
            } else if (!apart && type.equals("text/html")) {
                byte[] page = bytes.readNBytes(LONGEST_PART);
                if (within.stream().noneMatch(form -> form.alternative && form.read)) {
                    append(HtmlText.of(Clear.words(page, part.getCharset())));
                }
            } else if (type.equals("text/rfc822-headers")) {
                HEADER_ID.matcher(Clear.words(bytes.readNBytes(LONGEST_PART), null)).results()
                        .map(found -> found.group(1)).forEach(enclosed::add);
            } else {
                enclosures.add(new Enclosure(EnclosureName.of(heading), type,
                        bytes.transferTo(OutputStream.nullOutputStream())));
            }
        } catch (IOException e) {
            damaged = true;
        }
    }

    private void append(String words) {
        int room = LONGEST_TEXT - text.length();
        damaged |= words.length() > room;
        text.append(words, 0, Math.min(words.length(), room)).append(room > 0 ? "\n" : "");
    }
}
