package uk.foiworkflow.api.post.in;

import java.util.Locale;
import java.util.Set;
import org.springframework.web.util.HtmlUtils;

/** The words of a page without its marks; nothing in it is followed or run. */
final class HtmlText {

    private static final Set<String> UNSEEN = Set.of("script", "style", "head", "title");
    private static final Set<String> BREAKS = Set.of("br", "p", "div", "tr", "li", "h1", "h2", "h3", "table",
            "blockquote");

    private HtmlText() {}

    static String of(String html) {
        StringBuilder text = new StringBuilder();
        String lower = html.toLowerCase(Locale.ROOT);
        int at = 0;
        while (at < html.length()) {
            int tag = html.indexOf('<', at);
            int end = tag < 0 ? -1 : html.indexOf('>', tag);
            if (end < 0) {
                text.append(html, at, html.length());
                break;
            }
            text.append(html, at, tag);
            String name = name(lower, tag + 1, end);
            at = end + 1;
            boolean opens = html.charAt(tag + 1) != '/';
            if (opens && UNSEEN.contains(name)) {
                int close = lower.indexOf("</" + name, at);
                at = close < 0 ? html.length() : close;
            } else if (BREAKS.contains(name)) {
                text.append('\n');
            }
        }
        return HtmlUtils.htmlUnescape(text.toString());
    }

    private static String name(String lower, int from, int end) {
        int start = from < end && lower.charAt(from) == '/' ? from + 1 : from;
        int to = start;
        while (to < end && Character.isLetterOrDigit(lower.charAt(to))) {
            to++;
        }
        return lower.substring(start, to);
    }
}
