package uk.foiworkflow.benchmarks.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The release after this one: compiled from the same sources, but an acknowledgement says by which channel it went, so that
 * {@code RequestAcknowledged} is stored in a second revision. The first is read as before. This release can read the second
 * as little as any release can what it was never told of.
 */
final class NextRelease {

    private static final Path SOURCE = Path
            .of("../workflow-core/src/main/java/uk/foiworkflow/request/event/IntakeEvent.java");
    private static final Path TABLE = Path
            .of("../projections/src/main/resources/uk/foiworkflow/projections/published/events.txt");
    private static final String TODAY = """
                @Named("RequestAcknowledged")
                record RequestAcknowledged(LocalDate on) implements IntakeEvent {}
            """;
    private static final String TOMORROW = """
                @Named(value = "RequestAcknowledged", revision = 2, forms = RequestAcknowledged.First.class)
                record RequestAcknowledged(LocalDate on, @Nullable String channel) implements IntakeEvent {

                    public RequestAcknowledged(LocalDate on) {
                        this(on, "e-mail");
                    }

                    @Named("RequestAcknowledged")
                    public record First(LocalDate on) implements StoredForm {

                        @Override
                        public Event event() {
                            return new RequestAcknowledged(on, null);
                        }
                    }
                }
            """;
    private static final String TOLD_TODAY = "RequestAcknowledged.1:\n";
    private static final String TOLD_TOMORROW = TOLD_TODAY + "RequestAcknowledged.2: channel\n";

    private NextRelease() {}

    /** Makes it in that directory: the classes that differ, which go before those of this release. */
    static Path build(Path directory) throws IOException {
        Path source = write(directory.resolve("source"), SOURCE, TODAY, TOMORROW);
        Path classes = Files.createDirectories(directory.resolve("classes"));
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "This is no JDK");
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(null, files, null,
                    List.of("-proc:none", "-nowarn", "-d", classes.toString(), "-cp",
                            System.getProperty("java.class.path")),
                    null, files.getJavaFileObjects(source)).call();
            if (!compiled) {
                throw new IllegalStateException("The next release does not compile");
            }
        }
        write(classes.resolve("uk/foiworkflow/projections/published"), TABLE, TOLD_TODAY, TOLD_TOMORROW);
        return classes;
    }

    private static Path write(Path directory, Path file, String today, String tomorrow) throws IOException {
        String text = Files.readString(file);
        if (!text.contains(today)) {
            throw new IllegalStateException(file + " is not what the next release is made from any more");
        }
        return Files.writeString(Files.createDirectories(directory).resolve(file.getFileName()),
                text.replace(today, tomorrow));
    }
}
