package uk.foiworkflow.api.evidence;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.api.pdf.XmlText;

/** Writes a page that is HTML for a browser and XML for whoever makes a PDF of it. What is text stays text. */
final class Html {

    private final StringBuilder out = new StringBuilder();

    /**
     * Begins a page in English.
     *
     * @param style CSS
     */
    static Html page(String title, String description, String style) {
        Html html = new Html();
        html.out.append(
                "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en-GB\" xml:lang=\"en-GB\">\n<head>\n")
                .append("<meta charset=\"UTF-8\"/>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
        html.leaf("title", title);
        html.out.append("<meta name=\"description\" content=\"").append(XmlText.escaped(description)).append("\"/>\n")
                .append("<meta name=\"subject\" content=\"").append(XmlText.escaped(description))
                .append("\"/>\n<style>\n")
                .append(style).append("</style>\n");
        return html;
    }

    /** Ends the head of the page and begins its body. */
    Html body() {
        out.append("</head>\n<body>\n");
        return this;
    }

    /** The whole page. */
    String end() {
        return out.append("</body>\n</html>\n").toString();
    }

    /** Text as it is, already in HTML. */
    Html raw(String html) {
        out.append(html);
        return this;
    }

    /** An element with nothing but text in it. */
    Html leaf(String tag, String text) {
        out.append('<').append(tag).append('>').append(XmlText.escaped(text)).append("</").append(tag).append(">\n");
        return this;
    }

    /** A heading that can be linked to. */
    Html heading(String tag, String id, String text) {
        out.append('<').append(tag).append(" id=\"").append(XmlText.escaped(id)).append("\">")
                .append(XmlText.escaped(text))
                .append("</").append(tag).append(">\n");
        return this;
    }

    /** Terms and what is said of them, two each. */
    Html terms(List<String> pairs) {
        out.append("<table class=\"terms\">\n<tbody>\n");
        for (int i = 0; i < pairs.size(); i += 2) {
            out.append("<tr><th scope=\"row\">").append(XmlText.escaped(pairs.get(i))).append("</th><td>")
                    .append(Cell.of(pairs.get(i + 1)).html()).append("</td></tr>\n");
        }
        out.append("</tbody>\n</table>\n");
        return this;
    }

    /** A table of text alone. */
    Html table(String kind, String caption, List<String> heads, List<List<String>> rows) {
        return cells(kind, caption, heads, rows.stream().map(row -> row.stream().map(Cell::of).toList()).toList());
    }

    /** What stands in a cell. */
    record Cell(String html) {

        /** Text; a newline in it begins a line. */
        static Cell of(String text) {
            return new Cell(XmlText.escaped(text.strip()).replace("\n", "<br/>"));
        }

        /** The same with links behind it, a line each. */
        Cell with(List<Link> links) {
            return new Cell(Stream.concat(Stream.of(html).filter(text -> !text.isEmpty()),
                    links.stream().map(Link::html)).collect(Collectors.joining("<br/>")));
        }
    }

    /** A link to a file beside the page; mere text where the page is one that is printed. */
    record Link(@Nullable String to, String text) {

        String html() {
            return to == null
                    ? XmlText.escaped(text)
                    : "<a href=\"" + XmlText.escaped(to) + "\">" + XmlText.escaped(text) + "</a>";
        }
    }

    /**
     * A table.
     *
     * @param kind a class for its style
     * @param rows the first cell of each is its heading
     */
    Html cells(String kind, String caption, List<String> heads, List<List<Cell>> rows) {
        out.append("<table class=\"").append(kind).append("\">\n<caption>").append(XmlText.escaped(caption))
                .append("</caption>\n<thead><tr>");
        heads.forEach(head -> out.append("<th scope=\"col\">").append(XmlText.escaped(head)).append("</th>"));
        out.append("</tr></thead>\n<tbody>\n");
        for (List<Cell> row : rows) {
            out.append("<tr><th scope=\"row\">").append(row.getFirst().html()).append("</th>");
            row.stream().skip(1).forEach(cell -> out.append("<td>").append(cell.html()).append("</td>"));
            out.append("</tr>\n");
        }
        out.append("</tbody>\n</table>\n");
        return this;
    }
}
