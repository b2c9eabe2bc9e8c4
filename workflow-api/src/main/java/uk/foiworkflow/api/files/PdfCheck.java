package uk.foiworkflow.api.files;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import uk.foiworkflow.document.HiddenData;
import uk.foiworkflow.store.KeptFile;

/** Looks through a PDF: under its boxes, at its layers, metadata, annotations, and the files inside. */
final class PdfCheck {

    private static final long MEMORY = 64L << 20;
    /** What a reader clicks or fills in; it holds nothing that the page does not show. */
    private static final Set<String> PLAIN = Set.of("Link", "Widget", "Popup");

    private final Budget budget;
    private final Findings findings;

    PdfCheck(Budget budget, Findings findings) {
        this.budget = budget;
        this.findings = findings;
    }

    void look(KeptFile file) throws IOException {
        new PdfBytes(file, budget).look(findings);
        try (PDDocument document = Loader.loadPDF(new SeekableFile(file, budget), "", null, null,
                MemoryUsageSetting.setupMainMemoryOnly(MEMORY).streamCache)) {
            findings.addIf(document.isEncrypted(), HiddenData.PROTECTED, "what may be done with it");
            metadata(document);
            catalog(document.getDocumentCatalog());
            int number = 0;
            for (PDPage page : document.getPages()) {
                number++;
                page(page, "page " + number);
            }
        } catch (InvalidPasswordException e) {
            findings.add(HiddenData.PROTECTED, "the whole file");
        }
    }

    private void page(PDPage page, String where) throws IOException {
        for (PDAnnotation annotation : page.getAnnotations()) {
            if (annotation instanceof PDAnnotationFileAttachment) {
                findings.add(HiddenData.EMBEDDED_FILE, where);
            } else if (!PLAIN.contains(annotation.getSubtype())) {
                findings.add(HiddenData.ANNOTATION, annotation.getSubtype() + " on " + where);
            } else {
                findings.addIf(annotation.isHidden(), HiddenData.ANNOTATION, "hidden on " + where);
            }
        }
        CoveredText text = new CoveredText(page, budget);
        text.look();
        findings.addIf(text.covered(), HiddenData.COVERED_TEXT, where);
        findings.addIf(text.invisible(), HiddenData.INVISIBLE_TEXT, where);
    }

    private void metadata(PDDocument document) throws IOException {
        PDDocumentInformation information = document.getDocumentInformation();
        for (String key : List.of("Author", "Subject", "Keywords", "Company", "Manager", "SourceModified")) {
            String value = information.getCustomMetadataValue(key);
            findings.addIf(value != null && !value.isBlank(), HiddenData.METADATA, key);
        }
        PDMetadata xmp = document.getDocumentCatalog().getMetadata();
        if (xmp != null) {
            XmlTags.each(budget.counted(xmp.createInputStream()), budget, tag -> findings.addIf(
                    tag.is("creator") || tag.is("History") || tag.is("DerivedFrom"), HiddenData.METADATA,
                    "XMP " + tag.name()));
        }
    }

    private void catalog(PDDocumentCatalog catalog) throws IOException {
        PDOptionalContentProperties layers = catalog.getOCProperties();
        if (layers != null) {
            for (String name : layers.getGroupNames()) {
                findings.addIf(!layers.isGroupEnabled(name), HiddenData.LAYER, name);
            }
        }
        PDDocumentNameDictionary names = catalog.getNames();
        if (names != null) {
            findings.addIf(names.getEmbeddedFiles() != null, HiddenData.EMBEDDED_FILE, "the file");
            findings.addIf(names.getJavaScript() != null, HiddenData.MACRO, "the file");
        }
        findings.addIf(catalog.getCOSObject().containsKey(COSName.AF), HiddenData.EMBEDDED_FILE, "the file");
    }
}
