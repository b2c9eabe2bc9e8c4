package uk.foiworkflow.request.event;

/**
 * Personal data, or free text that may hold some. Stored only encrypted under the key of its request, and left out of
 * {@code toString}, so that no log shows it.
 *
 * @param text the words in clear
 */
public record Confidential(String text) {

    /** Stands where the words were once the key of the request has been destroyed. */
    public static final Confidential ERASED = new Confidential("[erased]");

    @Override
    public String toString() {
        return "Confidential";
    }
}
