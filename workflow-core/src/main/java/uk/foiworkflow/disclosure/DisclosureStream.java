package uk.foiworkflow.disclosure;

/**
 * The names of the streams of entries: {@code disclosure/2026-17/1}, with the request and the number of the entry among those
 * that were made out of it. So two people who prepare one at the same moment meet at the same name.
 */
public final class DisclosureStream {

    /** With what the name of each begins. */
    public static final String ALL = "disclosure/";

    private DisclosureStream() {}

    /** The stream of an entry, by its number from 1. */
    public static String of(String reference, int number) {
        return ofAll(reference) + number;
    }

    /** With what the name of each entry of a request begins. */
    public static String ofAll(String reference) {
        return ALL + reference + "/";
    }

    /** Whether it is the name of such a stream. */
    public static boolean is(String stream) {
        return stream.startsWith(ALL);
    }

    /** The request out of which the entry was made whose stream it is. */
    public static String reference(String stream) {
        return stream.substring(ALL.length(), stream.lastIndexOf('/'));
    }

    /** The number of the entry whose stream it is. */
    public static int number(String stream) {
        return Integer.parseInt(stream.substring(stream.lastIndexOf('/') + 1));
    }
}
