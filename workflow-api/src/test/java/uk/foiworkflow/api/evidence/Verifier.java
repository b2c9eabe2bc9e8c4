package uk.foiworkflow.api.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The verifier that comes with each bundle, compiled as its receiver would: by itself, for a Java of version 17. */
final class Verifier {

    private static final Method RUN = compiled();

    private Verifier() {}

    /** What it said, and its exit status. */
    record Said(int status, String words) {}

    static Said verify(byte[] bundle, String... more) {
        try {
            Path file = Files.createTempFile(Path.of("target").toAbsolutePath(), "bundle", ".zip");
            try {
                Files.write(file, bundle);
                return run(Stream.concat(Stream.of(file.toString()),
                        Stream.of(more)).toArray(String[]::new));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Said run(String... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try {
            int status = (Integer) RUN.invoke(null, arguments, new PrintStream(said, true, StandardCharsets.UTF_8));
            return new Said(status, said.toString(StandardCharsets.UTF_8));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("Verify.java cannot be run", e);
        }
    }

    private static Method compiled() {
        try {
            Path directory = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "verify");
            Path source = directory.resolve("Verify.java");
            try (InputStream in = Objects.requireNonNull(Bundle.class.getResourceAsStream("Verify.java"))) {
                Files.copy(in, source);
            }
            int failed = ToolProvider.getSystemJavaCompiler().run(null, null, null, "--release", "17", "-Xlint:all",
                    "-Werror", "-proc:none", "-d", directory.toString(), source.toString());
            if (failed != 0) {
                throw new AssertionError("Verify.java does not compile by itself");
            }
            ClassLoader nothingElse = ClassLoader.getPlatformClassLoader();
            @SuppressWarnings("resource") // as long as the tests
            URLClassLoader loader = new URLClassLoader(new URL[]{directory.toUri().toURL()}, nothingElse);
            return loader.loadClass("Verify").getMethod("run", String[].class, PrintStream.class);
        } catch (IOException | ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** Starts it from its source, in a process of its own. */
    static Said fromSource(Path directory, List<String> arguments) throws IOException, InterruptedException {
        Process java = new ProcessBuilder(Stream.concat(Stream.of(
                ProcessHandle.current().info().command().orElse("java"), "Verify.java"), arguments.stream()).toList())
                .directory(directory.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String words = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(java.waitFor(), words);
    }
}
