package uk.foiworkflow.api.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A process that starts the database in the given directory and stores numbers until it is killed. */
final class CommandsUnderLoad {

    static final String ANSWERED = "answered ";
    static final int WRITERS = 4;

    private static final Logger LOG = LoggerFactory.getLogger(CommandsUnderLoad.class);

    private CommandsUnderLoad() {}

    public static void main(String[] arguments) throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.start(DataDirectory.claim(Path.of(arguments[0])));
        AtomicLong next = new AtomicLong();
        try (Connection connection = DataDirectories.connect(database, Login.OWNER)) {
            DataDirectories.run(connection, "CREATE TABLE IF NOT EXISTS public.command (number bigint PRIMARY KEY)");
            String last = DataDirectories.ask(connection, "SELECT coalesce(max(number), 0) FROM public.command");
            next.set(Long.parseLong(last));
        }
        for (int writer = 0; writer < WRITERS; writer++) {
            Thread.ofPlatform().start(() -> store(database, next));
        }
    }

    private static void store(EmbeddedDatabase database, AtomicLong next) {
        try (Connection connection = DataDirectories.connect(database, Login.OWNER);
                PreparedStatement insert = connection.prepareStatement("INSERT INTO public.command VALUES (?)")) {
            while (true) {
                long number = next.incrementAndGet();
                insert.setLong(1, number);
                insert.executeUpdate();
                LOG.info("{}{}", ANSWERED, number);
            }
        } catch (Exception e) {
            LOG.info("stopped storing", e);
        }
    }
}
