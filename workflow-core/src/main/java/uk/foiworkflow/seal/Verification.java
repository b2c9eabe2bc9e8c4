package uk.foiworkflow.seal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads all events anew, makes the tree over them, and compares it with the tiles and heads of the database and with the heads
 * that are held outside. It changes nothing, needs no key of a request, and trusts nothing that the database says of itself.
 */
public final class Verification {

    private final DataSource source;
    private final Trust trust;

    /** @param source of a login that may read events and tree; all is read as it stood at one moment */
    public Verification(DataSource source, Trust trust) {
        this.source = source;
        this.trust = trust;
    }

    /**
     * What is found.
     *
     * @param progress told now and then how many events have been read
     */
    public Verdict run(LongConsumer progress) {
        TransactionTemplate moment = new TransactionTemplate(new JdbcTransactionManager(source));
        moment.setReadOnly(true);
        moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return Objects.requireNonNull(moment.execute(status -> verdict(new TreeTables(source), progress)));
    }

    private Verdict verdict(TreeTables tables, LongConsumer progress) {
        List<Fault> faults = new ArrayList<>();
        Heads heads = new Heads(trust);
        List<TreeHead> right = new ArrayList<>();
        tables.heads(head -> {
            Fault fault = heads.fault(head, right.isEmpty() ? 0 : right.getLast().size());
            if (fault == null) {
                right.add(head);
            } else {
                faults.add(fault);
            }
        });
        if (!faults.isEmpty()) {
            faults.subList(1, faults.size()).clear();
        }
        Outside outside = new Outside(heads, trust.witnessed());
        Passage passage = new Passage(tables, right, outside.sizes(), progress);
        Fault wrong = passage.walk();
        if (wrong != null) {
            faults.addFirst(wrong);
        }
        List<Restoration> restorations = right.isEmpty()
                ? List.of()
                : heads.said(right.getLast().note()).restorations();
        List<String> agree = outside.agree(passage, restorations, faults);
        return new Verdict(passage.sound(), tables.recorded(), instant(passage.since()),
                right.isEmpty() ? null : right.getLast(), agree, restorations, faults);
    }

    private static @Nullable Instant instant(@Nullable Long micros) {
        return micros == null ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
