package uk.foiworkflow.ui.download;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.foiworkflow.ui.StaffPages;
import uk.foiworkflow.ui.client.Address;
import uk.foiworkflow.ui.client.Api;

/** Hands over tables as CSV, line by line as the interface tells them, which puts on record who took them. */
@Controller
class DownloadController {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv");
    private static final Pattern TABLES = Pattern.compile("/api/(statistics|statistics/releases/\\d{1,9}/table"
            + "|audit(/(overrides|late-entries|corrections|two-roles|sample))?)");

    private final Api api;

    DownloadController(Api api) {
        this.api = api;
    }

    @GetMapping(StaffPages.ROOT + "/csv")
    void csv(@RequestParam String of, HttpServletRequest request, HttpServletResponse response) throws Exception {
        Address address = Address.of(of);
        if (!TABLES.matcher(address.path()).matches()) {
            request.getRequestDispatcher(StaffPages.ROOT + "/no-such-table").forward(request, response);
            return;
        }
        String name = address.path().replaceFirst("/api/", "").replace('/', '-');
        api.pass(HttpMethod.GET, address.written(), null, CSV, (headers, body) -> {
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"");
            body.transferTo(response.getOutputStream());
        });
    }
}
