package uk.foiworkflow.api.evidence;

/** How the pages look, on a screen and on paper. */
final class Style {

    static final String SCREEN = """
            body { font: 1rem/1.5 system-ui, "Liberation Sans", Arial, sans-serif; color: #0b0c0c; background: #fff;
              margin: 0 auto; padding: 1rem 2rem 4rem; max-width: 80rem; }
            h1 { font-size: 2rem; line-height: 1.2; margin: 1.5rem 0 1rem; }
            h2 { font-size: 1.4rem; margin: 2.5rem 0 .5rem; padding-top: .5rem; border-top: 3px solid #1d4f91; }
            nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; list-style: none; }
            a { color: #1d4f91; } a:focus { outline: 3px solid #ffbf47; background: #ffbf47; color: #0b0c0c; }
            .skip { position: absolute; left: -100rem; } .skip:focus { left: 1rem; }
            table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
            caption { text-align: left; font-weight: bold; padding: .25rem 0; }
            th, td { text-align: left; vertical-align: top; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid #b1b4b6; }
            tbody th { font-weight: normal; } .terms th { font-weight: bold; width: 14rem; }
            .chronology th { white-space: nowrap; }
            .files td:last-child { font: .75rem/1.3 monospace; overflow-wrap: anywhere; }
            .hash { font: .75rem/1.3 monospace; } .documents th:nth-child(6) { width: 24rem; }
            .events { font-size: .875rem; }
            @media print { nav, .skip { display: none; } body { max-width: none; padding: 0; } }
            """;

    static final String PRINT = """
            @page { size: A4; margin: 20mm 16mm 20mm 16mm;
              @bottom-right { content: "Page " counter(page) " of " counter(pages); font-family: "Liberation Sans";
                font-size: 8.5pt; color: #333; } }
            body { font-family: "Liberation Sans"; font-size: 9.5pt; line-height: 1.4; color: #0b0c0c; }
            h1 { font-size: 18pt; line-height: 1.2; margin: 0 0 10pt; }
            h2 { font-size: 13pt; margin: 16pt 0 4pt; page-break-after: avoid; }
            p { margin: 4pt 0; }
            table { border-collapse: collapse; width: 100%; margin: 4pt 0 10pt; table-layout: fixed;
              -fs-table-paginate: paginate; }
            caption { text-align: left; font-weight: bold; padding: 2pt 0; page-break-after: avoid; }
            tr { page-break-inside: avoid; }
            th, td { text-align: left; vertical-align: top; padding: 3pt 8pt 3pt 0; border-bottom: 0.5pt solid #999; }
            td { word-wrap: break-word; }
            tbody th { font-weight: normal; } .terms th { font-weight: bold; width: 42mm; }
            .terms, .limits { page-break-inside: avoid; }
            .chronology th:nth-child(1) { width: 32mm; } .chronology th:nth-child(3) { width: 62mm; }
            .questions { font-size: 8.5pt; } .questions th:nth-child(1) { width: 17mm; }
            .questions th:nth-child(3) { width: 20mm; } .questions th:nth-child(4) { width: 24mm; }
            .questions th:nth-child(5) { width: 26mm; }
            .limits { font-size: 8.5pt; } .limits th:nth-child(1) { width: 30mm; }
            .limits th:nth-child(2) { width: 21mm; } .limits th:nth-child(6) { width: 18mm; }
            .findings th:nth-child(1) { width: 32mm; } .findings th:nth-child(2) { width: 21mm; }
            .checklist { font-size: 8.5pt; } .checklist th:nth-child(1) { width: 12mm; }
            .checklist th:nth-child(2) { width: 30mm; } .checklist th:nth-child(4) { width: 22mm; }
            .checklist th:nth-child(5) { width: 45mm; }
            .letters { font-size: 8.5pt; } .letters th:nth-child(1) { width: 30mm; }
            .letters th:nth-child(2) { width: 30mm; } .letters th:nth-child(4) { width: 62mm; }
            .documents { font-size: 8pt; } .documents th:nth-child(1) { width: 14mm; }
            .documents th:nth-child(3) { width: 32mm; } .documents th:nth-child(4) { width: 21mm; }
            .documents th:nth-child(5) { width: 28mm; } .documents th:nth-child(6) { width: 48mm; }
            .hash { font-size: 6.5pt; }
            .schedule { font-size: 8pt; } .schedule th:nth-child(1) { width: 10mm; }
            .schedule th:nth-child(3) { width: 18mm; } .schedule th:nth-child(4) { width: 22mm; }
            .schedule th:nth-child(5) { width: 26mm; } .schedule th:nth-child(6) { width: 35mm; }
            .schedule th:nth-child(7) { width: 35mm; }
            .events { font-size: 7pt; } .events th { padding-right: 4pt; } .events td { padding-right: 4pt; }
            .events th:nth-child(1) { width: 12mm; } .events th:nth-child(2) { width: 13mm; }
            .events th:nth-child(3) { width: 27mm; } .events th:nth-child(4) { width: 18mm; }
            .events th:nth-child(5) { width: 20mm; } .events th:nth-child(6) { width: 20mm; }
            .events th:nth-child(8) { width: 14mm; }
            .index li { margin: 2pt 0; } .index a { color: #0b0c0c; text-decoration: none; }
            .index a::after { content: leader('.') target-counter(attr(href), page); }
            """;

    private Style() {}
}
