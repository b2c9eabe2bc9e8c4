package uk.foiworkflow.clock;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Set;
import uk.foiworkflow.law.Jurisdiction;

/**
 * A bank holiday under the Banking and Financial Dealings Act 1971, or one that is kept as such.
 *
 * @param name what the day is called
 * @param parts the parts of the United Kingdom that keep it, at least one
 */
public record BankHoliday(String name, Set<Jurisdiction> parts) {

    /** @throws IllegalArgumentException when no part of the United Kingdom keeps it */
    public BankHoliday {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("The bank holiday '" + name + "' is kept nowhere");
        }
        parts = Collections.unmodifiableSet(EnumSet.copyOf(parts));
    }

    /** Whether that part of the United Kingdom keeps it. */
    public boolean keptIn(Jurisdiction part) {
        return parts.contains(part);
    }

    /** Where it is kept, for a sentence: {@code in England, Wales and Northern Ireland}. */
    String where() {
        if (parts.size() == Jurisdiction.values().length) {
            return "throughout the United Kingdom";
        }
        var where = new StringBuilder("in ");
        Iterator<Jurisdiction> each = parts.iterator();
        where.append(properName(each.next()));
        while (each.hasNext()) {
            Jurisdiction part = each.next();
            where.append(each.hasNext() ? ", " : " and ").append(properName(part));
        }
        return where.toString();
    }

    private static String properName(Jurisdiction part) {
        return switch (part) {
            case ENGLAND -> "England";
            case WALES -> "Wales";
            case SCOTLAND -> "Scotland";
            case NORTHERN_IRELAND -> "Northern Ireland";
        };
    }
}
