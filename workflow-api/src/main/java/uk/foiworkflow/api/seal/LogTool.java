package uk.foiworkflow.api.seal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.TransactionException;
import uk.foiworkflow.log.SigningKey;
import uk.foiworkflow.log.VerifierKey;
import uk.foiworkflow.seal.Trust;
import uk.foiworkflow.seal.Verdict;
import uk.foiworkflow.seal.Verification;
import uk.foiworkflow.seal.Witnessed;
import uk.foiworkflow.witness.DirectoryWitness;

/** What the program does without starting the application: make a key of the log, and verify a database as a stranger would. */
public final class LogTool {

    private static final String USAGE = """
            log-key NAME
                prints a new signing key of a log of that name, and below it the verifier key for everybody else
            verify --url=jdbc:postgresql://HOST/DATABASE --user=USER --key=VERIFIER-KEY... [--witness=PATH]...
                reads all events with the password in FOI_VERIFY_PASSWORD; a witness is a signed head in a file, or a
                directory of them; keys in the order in which they signed. Exit status: 0 when nothing is wrong, 1 when
                something is, 2 when it cannot be said""";
    private static final String NOT_LOOKED = "; commitments not looked at, for that takes the keys of requests";
    private static final int SOUND = 0;
    private static final int WRONG = 1;
    private static final int CANNOT = 2;
    private static final long SAID_EVERY = 100_000;

    private final PrintStream out;
    private final PrintStream err;
    private final String password;

    /** @param password of the login that reads */
    public LogTool(PrintStream out, PrintStream err, String password) {
        this.out = out;
        this.err = err;
        this.password = password;
    }

    /** The exit status; empty when the arguments are none of these tools. */
    public OptionalInt run(String... arguments) {
        ApplicationArguments given = new DefaultApplicationArguments(arguments);
        String tool = given.getNonOptionArgs().isEmpty() ? "" : given.getNonOptionArgs().getFirst();
        return switch (tool) {
            case "log-key" -> OptionalInt.of(key(given));
            case "verify" -> OptionalInt.of(verify(given));
            default -> OptionalInt.empty();
        };
    }

    private int key(ApplicationArguments given) {
        if (given.getNonOptionArgs().size() != 2) {
            return usage("A key has a name.");
        }
        try {
            SigningKey key = SigningKey.generate(given.getNonOptionArgs().getLast());
            out.println(key.secret());
            out.println(key.verifier());
            return SOUND;
        } catch (IllegalArgumentException e) {
            return usage(String.valueOf(e.getMessage()));
        }
    }

    private int verify(ApplicationArguments given) {
        String url = only(given, "url");
        List<String> keys = all(given, "key");
        if (url.isEmpty() || keys.isEmpty() || given.getNonOptionArgs().size() != 1) {
            return usage("Say where the database is, and with which key its log is signed.");
        }
        try {
            Trust trust = new Trust(keys.stream().map(VerifierKey::parse).toList(), witnessed(all(given, "witness")));
            Verdict verdict = new Verification(new DriverManagerDataSource(url, only(given, "user"), password), trust)
                    .run(this::said);
            out.println(verdict.line() + NOT_LOOKED);
            return verdict.sound() ? SOUND : WRONG;
        } catch (IOException | IllegalArgumentException | DataAccessException | TransactionException e) {
            err.println("It cannot be verified: " + e.getMessage());
            return CANNOT;
        }
    }

    private void said(long read) {
        if (read % SAID_EVERY < 1_000) {
            err.println(read + " events read");
        }
    }

    private int usage(String wrong) {
        err.println(wrong);
        err.println(USAGE);
        return CANNOT;
    }

    private static List<Witnessed> witnessed(List<String> paths) throws IOException {
        List<Witnessed> witnessed = new ArrayList<>();
        for (String path : paths) {
            try (Stream<Path> files = Files.walk(Path.of(path))) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(file -> !DirectoryWitness.isList(file)).toList()) {
                    witnessed.add(new Witnessed(path, note(file)));
                }
            }
        }
        return witnessed;
    }

    /** Kept as a file or saved from a message, whose lines may end otherwise. */
    private static String note(Path file) throws IOException {
        return String.join("\n", Files.readAllLines(file)) + "\n";
    }

    private static List<String> all(ApplicationArguments given, String option) {
        List<String> values = given.getOptionValues(option);
        return values == null ? List.of() : values;
    }

    /** The value of an option that is given once; empty when it is not. */
    private static String only(ApplicationArguments given, String option) {
        List<String> values = all(given, option);
        return values.size() == 1 ? values.getFirst() : "";
    }
}
