package uk.foiworkflow.api.evidence;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.clock.DateInWords;
import uk.foiworkflow.evidence.Chronology;
import uk.foiworkflow.facts.ClockAt;
import uk.foiworkflow.facts.DeadlineLine;
import uk.foiworkflow.facts.Finding;
import uk.foiworkflow.law.Exemption;
import uk.foiworkflow.law.Held;
import uk.foiworkflow.projections.trail.Sentence;
import uk.foiworkflow.request.event.CommissionerEvent.ComplaintNotified;
import uk.foiworkflow.request.event.Confidential;
import uk.foiworkflow.request.event.DecisionEvent.QuestionDecided;
import uk.foiworkflow.request.event.HandlingEvent.CaseAssigned;
import uk.foiworkflow.request.event.IntakeEvent.QuestionsIdentified;
import uk.foiworkflow.request.event.IntakeEvent.RequestReceived;
import uk.foiworkflow.request.event.Question;

/** What the pages of a part are put together from. */
final class Sections {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter
            .ofPattern("d MMMM uuuu, HH:mm:ss 'UTC'", Locale.UK)
            .withZone(ZoneOffset.UTC);

    private final Part part;
    private final Dossier dossier;

    Sections(Part part) {
        this.part = part;
        this.dossier = part.dossier();
    }

    void cover(Html html) {
        RequestReceived receipt = part.events().stream().filter(RequestReceived.class::isInstance)
                .map(RequestReceived.class::cast).findFirst().orElseThrow();
        List<String> pairs = new ArrayList<>(List.of("Public authority", receipt.authority().name(), "Our reference",
                dossier.reference(), "Law", receipt.regime().toString(), "Received", DateInWords.of(receipt.on()),
                "Outcome so far", part.compliance().rollUp().toString().replace('-', ' ')));
        part.events().stream().filter(ComplaintNotified.class::isInstance).map(ComplaintNotified.class::cast)
                .findFirst()
                .ifPresent(complaint -> pairs.addAll(List.of("Commissioner’s reference",
                        Objects.requireNonNullElse(complaint.commissionerReference(), "not recorded"), "Complaint",
                        DateInWords.of(complaint.on()))));
        if (part.closed()) {
            part.events().stream().filter(CaseAssigned.class::isInstance).map(CaseAssigned.class::cast)
                    .reduce((earlier, later) -> later)
                    .ifPresent(assigned -> pairs.addAll(List.of("Officer", dossier.name(assigned.to()))));
        }
        pairs.addAll(List.of("Put together for", dossier.profile().receiver(), "Put together at",
                moment(dossier.made()), "By", Exported.by(dossier, part.closed())));
        html.terms(pairs);
    }

    void questions(Html html) {
        SortedMap<Integer, Question> asked = new TreeMap<>();
        part.events().forEach(event -> {
            if (event instanceof RequestReceived received) {
                received.asked().forEach(question -> asked.put(question.number(), question));
            } else if (event instanceof QuestionsIdentified found) {
                found.asked().forEach(question -> asked.put(question.number(), question));
            }
        });
        html.table("questions", "What was asked, and what became of it",
                List.of("Question", "Asked", "Held", "Outcome", "Given",
                        part.closed() ? "Kept back, and why" : "Kept back"),
                asked.values().stream().map(this::question).toList());
    }

    private List<String> question(Question question) {
        QuestionDecided last = part.events().stream().filter(QuestionDecided.class::isInstance)
                .map(QuestionDecided.class::cast).filter(decided -> decided.question() == question.number())
                .reduce((earlier, later) -> later).orElse(null);
        if (last == null) {
            return List.of(String.valueOf(question.number()), question.text().text(), "not said", "not answered", "–",
                    "–");
        }
        String exemptions = last.exemptions().stream().map(Exemption::code).collect(Collectors.joining(", "));
        return List.of(String.valueOf(question.number()), question.text().text(), held(last.held()),
                last.outcome().toString().replace('-', ' '), text(last.answer()),
                exemptions.isEmpty() && last.reasons() == null
                        ? "–"
                        : Stream.of(exemptions, last.reasons() == null ? "" : last.reasons().text())
                                .filter(words -> !words.isEmpty()).collect(Collectors.joining("\n")));
    }

    private static String held(@Nullable Held held) {
        if (held == null) {
            return "not recorded";
        }
        return held == Held.NCND ? "neither confirmed nor denied" : held.toString();
    }

    private static String text(@Nullable Confidential words) {
        return words == null ? "–" : words.text();
    }

    void limits(Html html) {
        html.table("limits", "The limits, and how they were kept",
                List.of("Limit", "Questions", "From", "Last day", "Met", "State"),
                part.compliance().deadlines().stream().map(Sections::limit).toList());
        List<Finding> findings = part.compliance().findings();
        if (part.closed() && !findings.isEmpty()) {
            html.table("findings", "What is found against the authority, by the record",
                    List.of("Provision", "Questions", "Why"), findings.stream().map(finding -> List
                            .of(finding.provision().toString(), numbers(finding.questions()), finding.why())).toList());
        }
    }

    private static List<String> limit(DeadlineLine line) {
        return List.of(line.provision().toString(), numbers(line.questions()), DateInWords.of(line.from()),
                day(line.due()),
                line.met() == null
                        ? "–"
                        : day(line.met()) + (line.workingDay() == null ? "" : ", working day " + line.workingDay()),
                line.state().toString());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "–" : DateInWords.of(day);
    }

    void chronology(Html html) {
        html.table("chronology", "Each date, with its working day and the state of the clock at its end",
                List.of("Date", "What happened", "Working day and clock"),
                part.rows().stream().map(Sections::row).toList());
    }

    private static List<String> row(Chronology.Row row) {
        return List.of(DateInWords.of(row.on()),
                row.event() == null
                        ? row.clocks().stream().map(clock -> "Last day under " + clock.provision() + " for "
                                + questions(clock.questions()) + ".").collect(Collectors.joining("\n"))
                        : Sentence.of(row.event()),
                row.clocks().stream().map(Sections::clock).collect(Collectors.joining("\n")));
    }

    private static String clock(ClockAt clock) {
        return "Working day " + clock.workingDay() + ", " + clock.state() + " (" + clock.provision() + ", "
                + questions(clock.questions()) + ")";
    }

    void checklist(Html html) {
        html.table("checklist", "What is looked for in a file, and whether it is here",
                List.of("Point", "Part", "What is looked for", "Status", "Where, or why not"),
                part.checklist().stream()
                        .map(line -> List.of(String.valueOf(line.number()), line.section(), line.words(),
                                line.status().toString(), line.why()))
                        .toList());
    }

    /** Every event; of a part that may be shown this is its chronology already. */
    void events(Html html) {
        html.table("events", "Every event of the request, as it was recorded",
                List.of("Number", "Position in the log", "Type", "Happened", "Recorded", "By", "What happened",
                        "In the open part"),
                dossier.entries().stream()
                        .map(entry -> List.of(String.valueOf(entry.event().sequence()),
                                String.valueOf(entry.event().position()), entry.event().type(),
                                DateInWords.of(entry.event().event().on()), moment(entry.event().recordedAt()),
                                dossier.name(entry.event().metadata().actor().id()) + ", "
                                        + entry.event().metadata().actor().role(),
                                Sentence.of(entry.event().event()),
                                dossier.shown().containsKey(entry) ? "shown" : "withheld"))
                        .toList());
    }

    void missing(Html html) {
        html.leaf("p",
                "The originals of letters and documents: what was recorded of them is here, they themselves are kept"
                        + " elsewhere.");
        if (part.closed()) {
            html.leaf("p", "Nothing of what was recorded of the request is left out of this part.");
        } else {
            html.leaf("p",
                    "What was neither sent by the requester nor told to them, and not made known by the Commissioner or"
                            + " the Tribunal either. It is named by one commitment, in withheld.txt, which says neither what nor how"
                            + " much it is, and is there in any case. Whoever holds a closed part can show that it opens this"
                            + " commitment, and so that it is of the same request.");
        }
    }

    static String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    private static String numbers(Collection<Integer> numbers) {
        return numbers.isEmpty() ? "–" : numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String questions(Collection<Integer> numbers) {
        return (numbers.size() == 1 ? "question " : "questions ") + numbers(numbers);
    }
}
