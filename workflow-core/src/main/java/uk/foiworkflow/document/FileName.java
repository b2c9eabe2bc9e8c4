package uk.foiworkflow.document;

import java.util.regex.Pattern;

/** The name that a file came with, as it is kept for people to read; nothing is ever opened by it. */
public final class FileName {

    /** Long enough for any name that somebody means, short enough for every system that it is saved on. */
    public static final int LONGEST = 120;

    private static final String NONE = "unnamed";
    private static final Pattern PATH = Pattern.compile("(?s).*[/\\\\]");
    /** Control characters, those that turn the direction of writing about, and what no file system takes. */
    private static final Pattern UNFIT = Pattern
            .compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}<>:\"|?*%]");
    private static final Pattern EDGES = Pattern.compile("^[\\s.]+|[\\s.]+$");

    private FileName() {}

    /** The last part of a path, without what would mislead a person or a system; never empty. */
    public static String of(String name) {
        String last = PATH.matcher(name).replaceFirst("");
        String fit = EDGES.matcher(UNFIT.matcher(last).replaceAll("_")).replaceAll("");
        String kept = EDGES.matcher(shortened(fit)).replaceAll("");
        return kept.isEmpty() ? NONE : kept;
    }

    /** The middle of a long name is left out, so that its end still says what it is. */
    private static String shortened(String name) {
        int points = name.codePointCount(0, name.length());
        if (points <= LONGEST) {
            return name;
        }
        int tail = Math.min(points - name.codePointCount(0, Math.max(0, name.lastIndexOf('.'))), 16);
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - tail))
                + name.substring(name.offsetByCodePoints(0, points - tail));
    }
}
