package uk.foiworkflow.ui.page;

import java.util.List;

/**
 * A place in the menu.
 *
 * @param address where it is
 * @param word the key of its name
 * @param roles for whom it is; for all where there are none
 */
public record Place(String address, String word, List<String> roles) {

    public Place(String address, String word, String... roles) {
        this(address, word, List.of(roles));
    }

    /** Whether a page is there. */
    public boolean isAt(String page) {
        String path = page.replaceFirst("\\?.*", "");
        return path.equals(address) || (!address.equals("/staff") && path.startsWith(address + "/"));
    }
}
