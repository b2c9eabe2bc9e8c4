package uk.foiworkflow.api.audit;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.LongFunction;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.foiworkflow.api.audit.Csv.Column;
import uk.foiworkflow.api.audit.Forms.TrailPage;
import uk.foiworkflow.api.http.Pages;
import uk.foiworkflow.api.http.Query;
import uk.foiworkflow.host.Caller;
import uk.foiworkflow.projections.Projections;
import uk.foiworkflow.projections.reader.Page;
import uk.foiworkflow.projections.reader.Viewer;
import uk.foiworkflow.projections.trail.Trail;
import uk.foiworkflow.projections.trail.TrailEntry;
import uk.foiworkflow.projections.trail.TrailFilter;

/** The trail of everything, and what an auditor looks at in it first. */
@RestController
@RequestMapping(produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_NDJSON_VALUE, Csv.MEDIA_TYPE})
class AuditController {

    private static final int PAGE_OF_A_STREAM = 1_000;

    private static final String ABOUT = " In the order of recording: page by page in JSON, or all at once as NDJSON or CSV."
            + " A page looks at so many lines and no more; it may have fewer than asked for, or none, and still name a `next`."
            + " There is no more when `next` is null. The header Foi-Position says up to which position of the store the answer"
            + " looked, Foi-Parked how many events it lacks because they could not be taken in yet.";

    private static final Csv<TrailEntry> CSV = new Csv<>(List.of(new Column<>("position", TrailEntry::position),
            new Column<>("reference", TrailEntry::reference), new Column<>("sequence", TrailEntry::sequence),
            new Column<>("type", TrailEntry::type), new Column<>("sentence", TrailEntry::sentence),
            new Column<>("on", TrailEntry::on), new Column<>("recordedAt", TrailEntry::recordedAt),
            new Column<>("actor", TrailEntry::actor), new Column<>("role", TrailEntry::role),
            new Column<>("command", TrailEntry::command), new Column<>("questions", TrailEntry::questions),
            new Column<>("late", TrailEntry::late), new Column<>("correction", TrailEntry::correction),
            new Column<>("override", TrailEntry::override), new Column<>("imported", TrailEntry::imported),
            new Column<>("why", TrailEntry::why), new Column<>("corrects", TrailEntry::corrects),
            new Column<>("correctedBy", TrailEntry::correctedBy)));

    private final Trail trail;
    private final Extents extents;
    private final Answers answers;

    AuditController(Projections projections, Extents extents, Answers answers) {
        this.trail = projections.trail();
        this.extents = extents;
        this.answers = answers;
    }

    @Operation(tags = "Audit", summary = "The trail of everything", description = "Every event of every case." + ABOUT)
    @Forms.Trail
    @GetMapping("/api/audit")
    void all(@Query AuditParameters asked, Caller caller, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        answer(asked, asked.filter(), caller, request, response);
    }

    @Operation(tags = "Audit", summary = "What was overridden", description = "Where somebody went past what stood in the way,"
            + " and why: a defect of a response, a layer of clearance, the independence of a review." + ABOUT)
    @Forms.Trail
    @GetMapping("/api/audit/overrides")
    void overrides(@Query AuditParameters asked, Caller caller, HttpServletRequest request,
            HttpServletResponse response) throws Exception {
        answer(asked, asked.filter().override(true), caller, request, response);
    }

    @Operation(tags = "Audit", summary = "What was entered late", description = "What was recorded more than two days after it"
            + " happened; a past case that was brought in is not late." + ABOUT)
    @Forms.Trail
    @GetMapping("/api/audit/late-entries")
    void lateEntries(@Query AuditParameters asked, Caller caller, HttpServletRequest request,
            HttpServletResponse response) throws Exception {
        answer(asked, asked.filter().late(true), caller, request, response);
    }

    @Operation(tags = "Audit", summary = "What was corrected", description = "Where the file was wrong, what it said, and"
            + " why that was changed." + ABOUT)
    @Forms.Trail
    @GetMapping("/api/audit/corrections")
    void corrections(@Query AuditParameters asked, Caller caller, HttpServletRequest request,
            HttpServletResponse response) throws Exception {
        answer(asked, asked.filter().correction(true), caller, request, response);
    }

    private void answer(AuditParameters asked, TrailFilter filter, Caller caller, HttpServletRequest request,
            HttpServletResponse response) throws Exception {
        int size = Pages.size(asked.limit());
        Extent extent = extents.ofTrail(asked.upTo());
        Viewer viewer = new Viewer(caller.actor());
        LongFunction<Page<TrailEntry>> page = after -> trail.find(filter, viewer, after, extent.upTo(), size);
        LongFunction<Page<TrailEntry>> whole = after -> trail.find(filter, viewer, after, extent.upTo(),
                PAGE_OF_A_STREAM);
        answers.write(new Answer<>(extent, () -> TrailPage.of(extent.page(asked.begins(), page)), asked.begins(), whole,
                CSV, asked.limit()), request, response);
    }
}
