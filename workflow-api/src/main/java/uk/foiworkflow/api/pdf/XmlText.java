package uk.foiworkflow.api.pdf;

import java.util.stream.Collectors;

/** Any text as text of HTML that is XML 1.0 as well. */
public final class XmlText {

    private static final int REPLACEMENT = 0xFFFD;

    private XmlText() {}

    /** What XML cannot hold, and nobody can read, is shown as what it is. */
    public static String legal(String text) {
        return text.codePoints().mapToObj(point -> Character.toString(isLegal(point) ? point : REPLACEMENT))
                .collect(Collectors.joining());
    }

    /** The same, with nothing in it that a tag or an attribute could be made of. */
    public static String escaped(String text) {
        return legal(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static boolean isLegal(int point) {
        return point == '\t' || point == '\n' || point == '\r' || (point >= ' ' && point < 0xD800)
                || (point >= 0xE000 && point <= REPLACEMENT) || point > 0xFFFF;
    }
}
