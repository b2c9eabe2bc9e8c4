package uk.foiworkflow.api.evidence;

import java.util.ArrayList;
import java.util.List;
import uk.foiworkflow.request.Disposal;
import uk.foiworkflow.request.Request;

/** The pages of a part. */
final class Pages {

    private final Part part;
    private final Sections sections;

    Pages(Part part) {
        this.part = part;
        this.sections = new Sections(part);
    }

    /**
     * The page from which everything else is found.
     *
     * @param files those that it lists
     */
    String start(List<Bag.Item> files) {
        Html html = begin(Style.SCREEN);
        html.raw("<a class=\"skip\" href=\"#main\">Skip to the content</a>\n<header>\n").leaf("h1", part.title())
                .raw("</header>\n<nav aria-label=\"On this page\">\n<ul>\n");
        links(html, places("files", "Files"));
        if (!part.closed() && part.dossier().profile().closed()) {
            html.raw("<li><a href=\"closed/index.html\">The closed part</a></li>\n");
        }
        html.raw("</ul>\n</nav>\n<main id=\"main\">\n");
        sections.cover(html);
        body(html, new Places(part.closed(), true));
        html.heading("h2", "files", "Files").table("files", "What is in here, each with its SHA-512",
                List.of("File", "Bytes", "SHA-512"),
                files.stream().map(file -> List.of(file.path(), String.valueOf(file.size()), file.sha512())).toList());
        ending(html);
        return html.raw("</main>\n").end();
    }

    /** The chronology as a document of its own. */
    String chronology() {
        Html html = begin(Style.PRINT).leaf("h1", "Chronology of request " + part.dossier().reference()
                + (part.closed() ? " – closed" : ""));
        sections.cover(html);
        html.heading("h2", "chronology", "Chronology");
        sections.chronology(html);
        html.heading("h2", "limits", "Limits");
        LimitTable.write(html, part);
        return html.end();
    }

    /** All of the part in pages, with an index that says on which page each thing stands. */
    String bundle() {
        Html html = begin(Style.PRINT).leaf("h1", part.title());
        sections.cover(html);
        html.heading("h2", "index", "Index").raw("<ol class=\"index\">\n");
        links(html, places());
        html.raw("</ol>\n");
        body(html, new Places(part.closed(), false));
        ending(html);
        return html.end();
    }

    /** Where things stand, and what they are called, two each. */
    private List<String> places(String... more) {
        List<String> places = new ArrayList<>(List.of("questions", "Questions", "limits", "Limits", "chronology",
                "Chronology", "letters", "Letters", "documents", "Documents"));
        if (part.closed()) {
            places.addAll(List.of("schedule", "Schedule"));
        }
        places.addAll(List.of("checklist", "Checklist"));
        if (part.closed()) {
            places.addAll(List.of("events", "Events", "retention", "Retention"));
        }
        places.addAll(List.of(more));
        places.addAll(List.of("missing", "What is not here", "check", "How to check it"));
        return places;
    }

    private static void links(Html html, List<String> places) {
        for (int i = 0; i < places.size(); i += 2) {
            html.raw("<li><a href=\"#" + places.get(i) + "\">" + places.get(i + 1) + "</a></li>\n");
        }
    }

    private Html begin(String style) {
        return Html
                .page(part.title(), part.title() + ", put together for " + part.dossier().profile().receiver(), style)
                .body();
    }

    private void body(Html html, Places places) {
        DocumentTable documents = new DocumentTable(part, places);
        html.heading("h2", "questions", "Questions");
        QuestionTable.write(html, part);
        html.heading("h2", "limits", "Limits");
        LimitTable.write(html, part);
        html.heading("h2", "chronology", "Chronology");
        sections.chronology(html);
        html.heading("h2", "letters", "Letters");
        LetterTable.write(html, part, places);
        html.heading("h2", "documents", "Documents");
        documents.documents(html);
        if (part.closed()) {
            html.heading("h2", "schedule", "Schedule");
            documents.schedule(html);
        }
        html.heading("h2", "checklist", "Checklist");
        ChecklistTable.write(html, part, places);
        if (part.closed()) {
            html.heading("h2", "events", "Events");
            sections.events(html);
            html.heading("h2", "retention", "Retention");
            retention(html);
        }
    }

    private void retention(Html html) {
        Request request = Request.NONE;
        for (Dossier.Entry entry : part.dossier().entries()) {
            request = request.evolve(entry.event().event());
        }
        Disposal disposal = Disposal.of(request, part.dossier().calendar(), part.dossier().policy());
        html.leaf("p", "It is kept by the settings “" + part.dossier().policy().version() + "”"
                + (disposal.rule() == null ? "." : ", rule “" + disposal.rule() + "”."));
        html.leaf("p", disposal.hold().isEmpty()
                ? "Nothing holds it beyond that."
                : "What holds it: " + disposal.hold() + ".");
    }

    private void ending(Html html) {
        html.heading("h2", "missing", "What is not here");
        sections.missing(html);
        html.heading("h2", "check", "How to check it");
        html.leaf("p",
                "Take Verify.java out of the bundle, or from the authority, and run it with any Java of version 17 or"
                        + " later; no network is needed: java Verify.java bundle.zip. README.txt says more.");
    }
}
