package uk.foiworkflow.api.dispatch;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Message-IDs of letters. Each names its case, so that a reply or a report on it finds there without any index; what
 * makes it its own is drawn by lot, so that nobody who has not had the letter can name it.
 */
public final class MessageIds {

    private static final Pattern OURS = Pattern.compile("<([A-Za-z0-9=_-]{1,64})\\.[0-9a-f-]{36}@[^<>\\s@]+>");

    private MessageIds() {}

    /** A new one, with its brackets. */
    static String next(String reference, String domain) {
        // A dot may stand neither at the end of a Message-ID's part nor beside another; a reference has no equals sign.
        return "<" + reference.replace('.', '=') + "." + UUID.randomUUID() + "@" + domain + ">";
    }

    /** The case that a Message-ID names, with or without its brackets; empty when it is none of ours. */
    public static Optional<String> reference(String messageId) {
        String bare = messageId.strip();
        Matcher ours = OURS.matcher(bare.startsWith("<") ? bare : "<" + bare + ">");
        return ours.matches() ? Optional.of(ours.group(1).replace('=', '.')) : Optional.empty();
    }
}
