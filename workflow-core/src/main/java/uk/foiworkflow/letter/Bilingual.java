package uk.foiworkflow.letter;

/** A name that is another one in Welsh. */
public record Bilingual(String english, String welsh) {}
