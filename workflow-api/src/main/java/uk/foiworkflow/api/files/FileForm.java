package uk.foiworkflow.api.files;

/** How a file is built, as far as that matters for what can be hidden in it. */
enum FileForm {

    /** A zip of parts in XML, as Office writes since 2007. */
    OFFICE,
    /** A file system of its own, as Office wrote before. */
    OLD_OFFICE,
    /** A zip of parts in XML, as LibreOffice writes. */
    OPEN_DOCUMENT, PDF, JPEG, PNG,
    /** What is seen is all that there is. */
    TEXT, OTHER;

    static FileForm of(String mediaType) {
        if (mediaType.startsWith("application/vnd.openxmlformats-officedocument.")
                || mediaType.contains(".macroEnabled.")) {
            return OFFICE;
        }
        if (mediaType.startsWith("application/vnd.oasis.opendocument.")) {
            return OPEN_DOCUMENT;
        }
        return switch (mediaType) {
            case "application/pdf" -> PDF;
            case "image/jpeg" -> JPEG;
            case "image/png" -> PNG;
            case "text/plain", "text/csv", "text/tab-separated-values" -> TEXT;
            case MediaTypes.OLD_OFFICE, "application/vnd.ms-excel", "application/msword",
                    "application/vnd.ms-powerpoint" ->
                OLD_OFFICE;
            default -> OTHER;
        };
    }
}
