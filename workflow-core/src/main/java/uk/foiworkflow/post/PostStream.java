package uk.foiworkflow.post;

import java.util.UUID;

/** The names of the streams of what comes by post: {@code post/…}, one for each. */
public final class PostStream {

    /** With what the name of each begins. */
    public static final String ALL = "post/";

    /** The stream of the register under whose key marks are made. */
    public static final String REGISTER = "register/post";

    private PostStream() {}

    /** The stream of that which has that id. */
    public static String of(UUID id) {
        return ALL + id;
    }

    /** Whether it is the name of such a stream. */
    public static boolean is(String stream) {
        return stream.startsWith(ALL);
    }

    /** The id of that whose stream it is. */
    public static UUID id(String stream) {
        return UUID.fromString(stream.substring(ALL.length()));
    }
}
