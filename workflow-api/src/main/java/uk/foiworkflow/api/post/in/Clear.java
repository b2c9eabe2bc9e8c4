package uk.foiworkflow.api.post.in;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.jspecify.annotations.Nullable;

/** Makes words of bytes, whatever they are said to be: better a wrong letter than a letter that nobody reads. */
final class Clear {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern FOLD = Pattern.compile("\\r?\\n(?=[ \\t])");
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");
    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?");

    private Clear() {}

    /** @param said the name of a charset, which there may not be */
    static String words(byte[] bytes, @Nullable String said) {
        return Stream.of(known(said), StandardCharsets.UTF_8, WINDOWS).map(charset -> exactly(bytes, charset))
                .flatMap(Stream::ofNullable).findFirst()
                .orElseGet(() -> new String(bytes, StandardCharsets.ISO_8859_1));
    }

    /** What can be kept and shown of words: line ends are one thing, and nothing steers a terminal. */
    static String fit(String words) {
        return UNFIT.matcher(LINE_ENDS.matcher(words).replaceAll("\n")).replaceAll("\uFFFD");
    }

    /** The words of a header field, on one line, not more than that many. */
    static String field(byte[] raw, int most) {
        String words = FOLD.matcher(words(raw, null)).replaceAll("");
        try {
            words = DecoderUtil.decodeEncodedWords(words, DecodeMonitor.SILENT);
        } catch (IllegalArgumentException unknown) {
            // What stands there is shown as it stands.
        }
        String line = fit(words).replaceAll("\\s+", " ").strip();
        return line.length() <= most ? line : fit(line.substring(0, most));
    }

    private static Charset known(@Nullable String said) {
        try {
            return said == null || said.equalsIgnoreCase("us-ascii") ? StandardCharsets.UTF_8 : Charset.forName(said);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private static @Nullable String exactly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
