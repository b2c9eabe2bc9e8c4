package uk.foiworkflow.request;

import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.document.DocumentKind;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.Regime;
import uk.foiworkflow.request.command.DocumentCommand;
import uk.foiworkflow.request.command.DocumentCommand.AddDocument;
import uk.foiworkflow.request.command.DocumentCommand.AnswerFinding;
import uk.foiworkflow.request.command.DocumentCommand.MarkDocument;
import uk.foiworkflow.request.event.DocumentEvent.DocumentAdded;
import uk.foiworkflow.request.event.DocumentEvent.DocumentMarked;
import uk.foiworkflow.request.event.DocumentEvent.FindingAnswered;
import uk.foiworkflow.request.event.RequestEvent;

/** The documents of the case, and who answers for what a released one hides. */
final class DocumentDecider {

    private DocumentDecider() {}

    static Decision decide(Request request, DocumentCommand command, Context context, Objections objections) {
        return switch (command) {
            case AddDocument add -> add(request, add, context, objections);
            case MarkDocument mark -> mark(request, mark, context, objections);
            case AnswerFinding answer -> answer(request, answer, context, objections);
        };
    }

    private static Decision add(Request request, AddDocument command, Context context, Objections objections) {
        DocumentKind kind = command.kind();
        if (!command.questions().isEmpty()) {
            Chosen.known(request, command.questions(), "questions", objections);
        }
        objections
                .impossible(command.title().text().isBlank(), Rules.WORDS, "title", () -> "A document needs a title.")
                .impossible(command.pages() != null && command.pages() < 1, Rules.WORDS, "pages",
                        () -> "A document has at least one page.")
                .impossible(command.dated() != null && command.dated().isAfter(command.on()), Rules.DATED, "dated",
                        () -> "The document bears a day after that on which it is added.")
                .impossible(kind == DocumentKind.RELEASED && command.findings() == null, Rules.HIDDEN_DATA, "file",
                        () -> "What is released is looked through first.")
                .impossible(command.drawnUp() != null && kind != DocumentKind.LETTER, Rules.IN_ORDER, "kind",
                        () -> "What is drawn up from the file is a letter.")
                .notYours(context.actor().role() == Role.HOLDER && kind != DocumentKind.SEARCH
                        && kind != DocumentKind.INFORMATION, Rules.IN_ORDER, "kind",
                        () -> "A holder of information adds what was found, and how it was searched for.");
        version(request.documents().all().get(number(command.versionOf())), command, objections);
        replaced(request.documents().all().get(number(command.replaces())), command, objections);
        marks(request, kind, command.questions(), command.exemptions(), objections);
        return objections.leadTo(() -> List.of(new DocumentAdded(command.on(), Documents.next(request.recorded()), kind,
                command.title(), command.name(), command.questions(), command.dated(), command.pages(),
                command.versionOf(), command.replaces(), command.exemptions(),
                request.documents().sameAs(command.file()).orElse(command.file()), command.findings(),
                context.by(), command.drawnUp())));
    }

    private static void version(@Nullable Document of, AddDocument command, Objections objections) {
        objections
                .impossible(command.versionOf() != null && of == null, Rules.IN_ORDER, "versionOf",
                        () -> "There is no document " + command.versionOf() + ".")
                .impossible(of != null
                        && (of.kind() != DocumentKind.INFORMATION || command.kind() != DocumentKind.RELEASED),
                        Rules.IN_ORDER, "versionOf",
                        () -> "A released document is a version of information as it is held, and no other is.");
    }

    private static void replaced(@Nullable Document old, AddDocument command, Objections objections) {
        objections
                .impossible(command.replaces() != null && old == null, Rules.IN_ORDER, "replaces",
                        () -> "There is no document " + command.replaces() + ".")
                .impossible(old != null && old.kind() != command.kind(), Rules.IN_ORDER, "replaces",
                        () -> "Document " + command.replaces() + " is of another kind.")
                .curable(old != null && !old.current(), Rules.IN_ORDER, "replaces",
                        () -> "Document " + command.replaces() + " was replaced by document "
                                + Objects.requireNonNull(old).replacedBy() + ".");
    }

    /** Exemptions stand at what is in scope, each down to its limb under a law of the questions. */
    private static void marks(Request request, DocumentKind kind, SortedSet<Integer> questions,
            List<Exemption> exemptions, Objections objections) {
        objections.curable(!kind.scheduled() && !exemptions.isEmpty(), Rules.IN_ORDER, "exemptions",
                () -> "Only information in scope is withheld.");
        List<Regime> regimes = request.questions().values().stream()
                .filter(question -> questions.isEmpty() || questions.contains(question.number()))
                .map(AskedQuestion::regime).distinct().toList();
        exemptions.forEach(exemption -> {
            List<Objections> citations = regimes.stream()
                    .map(regime -> Refusal.citation(regime, exemption, "exemptions")).toList();
            citations.stream().filter(citation -> citation.broken().isEmpty()).findFirst()
                    .or(() -> citations.stream().findFirst()).ifPresent(objections::and);
        });
    }

    private static Decision mark(Request request, MarkDocument command, Context context, Objections objections) {
        Document document = request.documents().all().get(command.document());
        exists(document, command, command.document(), objections);
        if (document != null) {
            marks(request, document.kind(), document.added().questions(), command.exemptions(), objections);
        }
        return objections
                .curable(document != null && document.exemptions().equals(command.exemptions()), Rules.IN_ORDER,
                        "exemptions", () -> "Document " + command.document() + " is marked so already.")
                .leadTo(() -> List.of(new DocumentMarked(command.on(), command.document(), command.exemptions(),
                        context.by())));
    }

    private static Decision answer(Request request, AnswerFinding command, Context context, Objections objections) {
        Document document = request.documents().all().get(command.document());
        boolean found = document != null && document.findings().containsKey(command.finding());
        return exists(document, command, command.document(), objections)
                .impossible(!found, Rules.HIDDEN_DATA, "finding",
                        () -> "There is no finding " + command.finding() + " on document " + command.document() + ".")
                .impossible(command.why().text().isBlank(), Rules.WORDS, "why",
                        () -> "Say why it may be released with that.")
                .curable(document != null && document.answered().contains(command.finding()), Rules.IN_ORDER,
                        "finding", () -> "Somebody has answered for that already.")
                .leadTo(() -> List.<RequestEvent>of(new FindingAnswered(command.on(), command.document(),
                        command.finding(), command.why(), context.by())));
    }

    private static Objections exists(@Nullable Document document, DocumentCommand command, int number,
            Objections objections) {
        return objections
                .impossible(document == null, Rules.IN_ORDER, "document", () -> "There is no document " + number + ".")
                .impossible(document != null && command.on().isBefore(document.added().on()), Rules.DATED, "on",
                        () -> "Document " + number + " was added after that day.");
    }

    /** What stands in the way of a letter: documents that go with it and hide what nobody has answered for. */
    static void unanswered(Request request, SortedSet<Integer> answers, Objections objections) {
        request.documents().releasedWith(answers)
                .forEach(document -> objections.curable(!document.unanswered().isEmpty(), Rules.HIDDEN_DATA,
                        "documents[" + document.number() + "]",
                        () -> "Document " + document.number() + " (" + called(document)
                                + ") is to be released, and nobody has answered for what it has: "
                                + document.unanswered().entrySet().stream()
                                        .map(found -> found.getKey() + ". " + found.getValue().what().words() + " ("
                                                + found.getValue().where().text() + ")")
                                        .collect(Collectors.joining("; "))
                                + "."));
    }

    private static String called(Document document) {
        return Objects.requireNonNullElse(document.added().name(), document.added().title()).text();
    }

    private static int number(@Nullable Integer document) {
        return document == null ? 0 : document;
    }
}
