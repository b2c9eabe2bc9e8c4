package uk.foiworkflow.ui.complaints;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.foiworkflow.ui.StaffPages;
import uk.foiworkflow.ui.client.Address;
import uk.foiworkflow.ui.client.Api;
import uk.foiworkflow.ui.signin.Person;

/** The file of a case, point by point, and its evidence as one bundle. */
@Controller
class FileController {

    private static final String EXPORTED = "EvidenceExported";
    private static final List<String> PROFILES = List.of("ico", "tribunal", "requester");

    private final Api api;

    FileController(Api api) {
        this.api = api;
    }

    @GetMapping(StaffPages.ROOT + "/cases/{reference}/file")
    String file(@PathVariable String reference, @ModelAttribute("person") Person person, Model model) {
        model.addAttribute("list", api.get(Checklist.class, "/api/requests/{reference}/checklist", reference));
        if (person.isOne("auditor")) {
            model.addAttribute("exports", Address.to("/api/audit").with("type", EXPORTED).with("reference", reference)
                    .in(api, Entries.class).items());
        }
        model.addAttribute("profiles", PROFILES);
        return "pages/complaints/file";
    }

    /** The bundle goes through as it comes; that it was given is on record before its first byte. */
    @PostMapping(StaffPages.ROOT + "/cases/{reference}/file")
    void export(@PathVariable String reference, @RequestParam String profile, HttpServletResponse response) {
        api.pass(HttpMethod.POST, Api.expand("/api/requests/{reference}/evidence", reference),
                Map.of("profile", profile), MediaType.parseMediaType("application/zip"), (headers, body) -> {
                    response.setContentType("application/zip");
                    if (headers.getContentLength() >= 0) {
                        response.setContentLengthLong(headers.getContentLength());
                    }
                    response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                            headers.getFirst(HttpHeaders.CONTENT_DISPOSITION));
                    body.transferTo(response.getOutputStream());
                });
    }
}
