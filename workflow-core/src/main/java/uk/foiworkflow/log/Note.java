package uk.foiworkflow.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text with the signatures of one or more keys (C2SP signed-note). What it says counts only when a key that is known
 * signed it.
 */
public final class Note {

    private static final int MOST_SIGNATURES = 100;
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1f&&[^\\n]]");

    private final String text;
    private final List<NoteSignature> signatures;

    private Note(String text, List<NoteSignature> signatures) {
        this.text = text;
        this.signatures = List.copyOf(signatures);
    }

    /**
     * Reads a note, whoever signed it.
     *
     * @throws IllegalArgumentException when it is not written as a note
     */
    public static Note parse(String note) {
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || blank + 2 == note.length() || !note.endsWith("\n")) {
            throw new IllegalArgumentException("Not a signed note");
        }
        checked(note);
        List<String> lines = note.substring(blank + 2).lines().toList();
        if (lines.size() > MOST_SIGNATURES) {
            throw new IllegalArgumentException("The note has more than " + MOST_SIGNATURES + " signatures");
        }
        return new Note(note.substring(0, blank + 1), lines.stream().map(NoteSignature::parse).toList());
    }

    /**
     * Signs a text.
     *
     * @param text ends with a newline
     * @throws IllegalArgumentException when the text is not that of a note, or nobody signs
     */
    public static Note sign(String text, Collection<SigningKey> keys) {
        if (!text.endsWith("\n") || keys.isEmpty()) {
            throw new IllegalArgumentException("A note is a text that ends with a newline, and is signed");
        }
        byte[] signed = checked(text);
        return new Note(text, keys.stream().map(key -> NoteSignature.of(key, signed)).toList());
    }

    /** What was signed, with its last newline. */
    public String text() {
        return text;
    }

    /**
     * Those of the known keys that signed it; lines of other keys are passed over.
     *
     * @throws UntrustedNote when a line of a known key is not its signature, or no known key signed
     */
    public List<VerifierKey> signers(Collection<VerifierKey> known) {
        byte[] signed = checked(text);
        List<VerifierKey> signers = new ArrayList<>();
        for (NoteSignature signature : signatures) {
            for (VerifierKey key : known) {
                if (signature.claims(key)) {
                    if (!signature.verifies(key, signed)) {
                        throw UntrustedNote.forged(signature.signer());
                    }
                    signers.add(key);
                }
            }
        }
        if (signers.isEmpty()) {
            throw UntrustedNote.unknown(signatures.stream().map(NoteSignature::signer).toList());
        }
        return signers.stream().distinct().toList();
    }

    /** The SHA-256 of the whole note, by which it can be named. */
    public Hash hash() {
        return Hash.over(checked(toString()));
    }

    /** The lines of signatures. */
    List<NoteSignature> signatures() {
        return signatures;
    }

    /** The whole note: the text, a blank line, the signatures. */
    @Override
    public String toString() {
        return text + "\n" + signatures.stream().map(NoteSignature::line).collect(Collectors.joining());
    }

    private static byte[] checked(String text) {
        if (CONTROL.matcher(text).find() || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("A note holds no control characters and no half ones");
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
