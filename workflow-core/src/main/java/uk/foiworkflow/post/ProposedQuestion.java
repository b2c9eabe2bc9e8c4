package uk.foiworkflow.post;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a letter seems to ask, for whoever logs it to put right: its numbered paragraphs, or else its sentences that ask. What it
 * quotes from other letters is not asked in it.
 */
public record ProposedQuestion(int number, String text) {

    private static final int MOST = 100;
    private static final Pattern NUMBERED = Pattern
            .compile("\\s*(?:\\(?(\\d{1,3})[.):]|[Qq](?:uestion)?\\s*(\\d{1,3})\\s*[.):-]?)\\s+(\\S.*)");
    private static final Pattern PARAGRAPH = Pattern.compile("\n\\s*\n");
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.?!])\\s+");

    /** Those of a text, in its order; none where it has neither a number nor a question mark. */
    public static List<ProposedQuestion> in(String text) {
        List<String> own = text.lines().filter(line -> !line.startsWith(">")).toList();
        List<String> found = numbered(own);
        return numbering(found.isEmpty() ? asking(own) : found);
    }

    /** Each number leads to the next; a paragraph ends with an empty line. */
    private static List<String> numbered(List<String> lines) {
        List<StringBuilder> found = new ArrayList<>();
        boolean open = false;
        for (String line : lines) {
            Matcher start = NUMBERED.matcher(line);
            if (start.matches() && number(start) == found.size() + 1) {
                found.add(new StringBuilder(start.group(3).strip()));
                open = true;
            } else if (line.isBlank()) {
                open = false;
            } else if (open) {
                found.getLast().append(' ').append(line.strip());
            }
        }
        return found.stream().map(StringBuilder::toString).toList();
    }

    private static int number(Matcher start) {
        return Integer.parseInt(start.group(1) == null ? start.group(2) : start.group(1));
    }

    private static List<String> asking(List<String> lines) {
        return PARAGRAPH.splitAsStream(String.join("\n", lines)).flatMap(SENTENCE::splitAsStream)
                .map(sentence -> sentence.replace('\n', ' ').strip())
                .filter(sentence -> sentence.length() > 1 && sentence.endsWith("?")).toList();
    }

    private static List<ProposedQuestion> numbering(List<String> found) {
        List<ProposedQuestion> questions = new ArrayList<>();
        found.stream().limit(MOST).forEach(text -> questions.add(new ProposedQuestion(questions.size() + 1, text)));
        return questions;
    }
}
