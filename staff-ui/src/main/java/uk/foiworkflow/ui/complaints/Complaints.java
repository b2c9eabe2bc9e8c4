package uk.foiworkflow.ui.complaints;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cases before the Commissioner and the Tribunal. */
record Complaints(LocalDate day, Figure complaints, Figure appeals, List<Complaint> items, @Nullable String next) {

    /** A number and where its cases are listed. */
    record Figure(long count, String cases) {}

    /** One of them; {@code missing} is null where it cannot be told. */
    record Complaint(Waiting waiting, @Nullable String commissionerReference, @Nullable String about,
            List<ToDo> dates, @Nullable List<Missing> missing) {}

    /** Where the case stands. */
    record Waiting(String reference, @Nullable String officer, String stage) {}

    /** Something to be done. */
    record ToDo(String what, List<Integer> questions, LocalDate from, @Nullable LocalDate due, String urgency,
            @Nullable LocalDate stoppedSince) {}

    /** A point for which nothing is on file. */
    record Missing(int point, String section, String what, String why) {}
}
