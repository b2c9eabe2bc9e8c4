package uk.foiworkflow.law;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One exemption or exception of the catalogue, as it was the law between two days.
 *
 * @param citation as it is cited, down to the limb that tells it from others
 * @param absoluteFor names of the authorities for which a qualified one is absolute (FOIA s.2(3)(e)); empty for none
 * @param ncnd the provision under which holding may be neither confirmed nor denied, which may be this one; null when
 *            holding must be said
 * @param records what must be on record before it is relied on
 * @param kinds the kinds of authority that alone may use it; empty when the Act does not close the list
 * @param who the same in words; null when any authority may
 * @param from the first day on which it was the law; null when it was from the beginning
 * @param until the last such day; null while it is the law
 * @param source the provisions that make it
 */
public record ExemptionEntry(Regime regime, String citation, String topic, Basis basis, Nature nature,
        Set<String> absoluteFor, @Nullable String ncnd, Set<Requirement> records, Set<AuthorityKind> kinds,
        @Nullable String who, @Nullable LocalDate from, @Nullable LocalDate until, String source) {

    /** What engages it. */
    public enum Basis {
        /** The information is of the class that is described. */
        CLASS,
        /** Disclosure would, or would be likely to, prejudice an interest. */
        PREJUDICE,
        /** The same in Scotland, where the prejudice must be substantial. */
        SUBSTANTIAL_PREJUDICE,
        /** Disclosure would adversely affect an interest (EIR reg 12(5)). */
        ADVERSE_EFFECT,
        /** Exemption is required to safeguard national security. */
        REQUIRED,
        /** The reasonable opinion of a qualified person (FOIA s.36). */
        OPINION;

        /** Whether harm has to be shown. */
        public boolean harm() {
            return this == PREJUDICE || this == SUBSTANTIAL_PREJUDICE || this == ADVERSE_EFFECT;
        }

        @Override
        public String toString() {
            return Wire.word(this);
        }
    }

    /** Whether the public interest is weighed. */
    public enum Nature {
        ABSOLUTE, QUALIFIED;

        @Override
        public String toString() {
            return Wire.word(this);
        }
    }

    /** What must be on record. */
    public enum Requirement {
        PREJUDICE, PUBLIC_INTEREST, OPINION, THIRD_PARTY, CONDITION;

        @Override
        public String toString() {
            return Wire.word(this);
        }
    }

    public ExemptionEntry {
        absoluteFor = Set.copyOf(absoluteFor);
        records = Set.copyOf(records);
        kinds = Set.copyOf(kinds);
    }

    /** Whether it was the law on that day. */
    public boolean inForce(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    /** Whether it gives way where the information is on emissions (EIR reg 12(9), EISR reg 10(6)). */
    @Rulebook("R8.9")
    public boolean closedToEmissions() {
        return regime.environmental() && citation.matches("1[02]\\(5\\)\\([d-g]\\)");
    }

    /** Whether the Act lets such an authority use it. */
    public boolean openTo(Authority authority) {
        return kinds.isEmpty() || kinds.contains(authority.kind());
    }

    /** Whether the public interest is weighed where that authority relies on it. */
    @Rulebook("R6-nature")
    public boolean qualifiedFor(Authority authority) {
        return nature == Nature.QUALIFIED && absoluteFor.stream().noneMatch(authority.name()::equalsIgnoreCase);
    }
}
