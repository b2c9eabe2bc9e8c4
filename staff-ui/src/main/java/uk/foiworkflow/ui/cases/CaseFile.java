package uk.foiworkflow.ui.cases;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A case as its page shows it; what it is made of is in records of their own. */
record CaseFile(String reference, @Nullable String formerReference, long version, Authority authority,
        String jurisdiction, String regime, @Nullable Requester requester, LocalDate received,
        @Nullable LocalDate acknowledged, String stage, @JsonProperty("roll-up") String rollUp,
        List<CaseQuestion> questions, List<Deadline> deadlines, @Nullable String assignedTo, List<CaseWork.Task> tasks,
        List<CaseWork.Search> searches, List<CaseWork.Draft> drafts, List<CaseWork.Response> responses,
        CaseWork.@Nullable Review review, CaseWork.@Nullable Commissioner commissioner, List<CaseWork.Note> notes,
        @Nullable LocalDate closed, List<CaseWork.Link> links, CaseWork.@Nullable Retention retention,
        List<CaseWork.Dispatch> dispatches, List<CaseWork.TookPart> tookPart) {

    /** Who was asked. */
    record Authority(String name, String kind) {}

    /** Who asked. */
    record Requester(@Nullable String name, @Nullable String organisation, @Nullable String email,
            @Nullable String address, @Nullable String telephone) {}

    /** A last day, and for which questions. */
    record Deadline(String provision, List<Integer> questions, LocalDate from, @Nullable LocalDate due,
            @Nullable LocalDate target, String state, @Nullable LocalDate since) {}

    /** The earliest last day that runs. */
    public Optional<Deadline> next() {
        return deadlines.stream().filter(line -> line.state().equals("running") && line.due() != null)
                .min(Comparator.comparing(line -> Objects.requireNonNull(line.due())));
    }

    /** The holders who have not replied. */
    public List<CaseWork.Task> unanswered() {
        return tasks.stream().filter(task -> task.replied() == null).toList();
    }
}
