package uk.foiworkflow.api.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import uk.foiworkflow.api.evidence.SentLetters.SentLetter;
import uk.foiworkflow.api.letters.ToldLetters;
import uk.foiworkflow.api.pdf.Pdf;
import uk.foiworkflow.api.seal.Notary;
import uk.foiworkflow.evidence.Profile;
import uk.foiworkflow.log.VerifierKey;

/** Writes the evidence of a case as one signed bag. */
final class Bundle {

    private static final String CLOSED = "closed/";

    private final Dossier dossier;
    private final Notary notary;
    private final Originals originals;
    private final Papers papers;
    private final SentLetters letters;

    /**
     * @param originals the files of its documents
     * @param told writes letters that are no documents
     */
    Bundle(Dossier dossier, Notary notary, Originals originals, ToldLetters told) {
        this.dossier = dossier;
        this.notary = notary;
        this.originals = originals;
        this.papers = Papers.of(dossier);
        this.letters = SentLetters.of(dossier, told);
    }

    /** The name of its one directory, and but for its ending that of the zip; safe on every system. */
    String name() {
        return "evidence-" + dossier.reference() + "-" + dossier.profile();
    }

    /**
     * Writes all of it.
     *
     * @return the SHA-512 by which it is known again, hexadecimal
     */
    String writeTo(OutputStream out) throws IOException {
        Bag bag = new Bag(out, name(), dossier.made());
        log(bag);
        open(bag);
        bag.tag("README.txt", resource("README.txt"));
        bag.tag("Verify.java", resource("Verify.java"));
        bag.tag(RoCrate.NAME, RoCrate.of(dossier, papers, bag.payload()));
        String sha512 = bag.seal(info());
        bag.sign(notary.sign("foi-workflow evidence 1\nreference: " + dossier.reference() + "\nprofile: "
                + dossier.profile() + "\nmade: " + dossier.made() + "\ntagmanifest-sha512: " + sha512 + "\n"));
        return sha512;
    }

    private void log(Bag bag) throws IOException {
        bag.payload("log/checkpoint.txt", Content.of(dossier.head().note()));
        bag.payload("log/keys.txt", Content.of(dossier.keys().stream().map(VerifierKey::toString)
                .collect(Collectors.joining("\n", "", "\n"))));
        if (!dossier.held().isEmpty()) {
            bag.payload("log/witnesses.jsonl", Lines.witnesses(dossier));
        }
    }

    /** The start page comes last, for it lists the rest; of the closed part it lists nothing. */
    private void open(Bag bag) throws IOException {
        Part part = Part.open(dossier, papers, letters);
        Pages pages = new Pages(part);
        bag.payload("events.jsonl", Lines.open(dossier, papers));
        bag.payload("withheld.txt", Content.of(Withheld.commitment(dossier) + "\n"));
        bag.payload("export.json", Exported.record(dossier, false));
        bag.payload("chronology.pdf", pdf(pages.chronology()));
        bag.payload("open/checklist.json", ChecklistTable.json(part));
        if (dossier.profile() == Profile.TRIBUNAL) {
            bag.payload("open/bundle.pdf", pdf(pages.bundle()));
        }
        documents(bag, false);
        List<Bag.Item> listed = bag.payload();
        if (dossier.profile().closed()) {
            closed(bag);
        }
        bag.payload("index.html", Content.of(pages.start(listed)));
    }

    private void closed(Bag bag) throws IOException {
        Part part = Part.closed(dossier, papers, letters);
        Pages pages = new Pages(part);
        int before = bag.payload().size();
        bag.payload(CLOSED + "events.jsonl", Lines.closed(dossier, papers));
        bag.payload(CLOSED + "export.json", Exported.record(dossier, true));
        bag.payload(CLOSED + "chronology.pdf", pdf(pages.chronology()));
        bag.payload(CLOSED + "checklist.json", ChecklistTable.json(part));
        if (dossier.profile() == Profile.TRIBUNAL) {
            bag.payload(CLOSED + "bundle.pdf", pdf(pages.bundle()));
        }
        documents(bag, true);
        List<Bag.Item> files = bag.payload();
        bag.payload(CLOSED + "index.html", Content.of(pages.start(files.subList(before, files.size()))));
    }

    private Content pdf(String page) {
        return out -> out.write(Pdf.of(page, dossier.made().atOffset(ZoneOffset.UTC).toLocalDate()));
    }

    private void documents(Bag bag, boolean closed) throws IOException {
        for (SentLetter letter : letters.in(closed)) {
            bag.payload(letter.path(".html"), Content.of(letter.page()));
            bag.payload(letter.path(".pdf"), out -> out.write(Pdf.of(letter.page(), letter.on())));
        }
        for (Papers.Paper paper : papers.files(closed)) {
            bag.document(paper.path(), originals.of(paper.added()));
        }
    }

    private Map<String, String> info() {
        Map<String, String> info = new LinkedHashMap<>();
        info.put("Source-Organization", dossier.receipt().authority().name());
        info.put("External-Identifier", dossier.reference());
        info.put("External-Description", "Evidence on the request for information " + dossier.reference()
                + ", put together for " + dossier.profile().receiver());
        info.put("Bagging-Date", dossier.made().atOffset(ZoneOffset.UTC).toLocalDate().toString());
        info.put("Bag-Software-Agent", "foi-workflow");
        info.put("Foi-Profile", dossier.profile().toString());
        return info;
    }

    private static Content resource(String name) {
        return out -> {
            try (InputStream in = Objects.requireNonNull(Bundle.class.getResourceAsStream(name))) {
                in.transferTo(out);
            }
        };
    }
}
