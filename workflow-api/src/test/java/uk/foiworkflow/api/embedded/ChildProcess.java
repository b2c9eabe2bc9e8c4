package uk.foiworkflow.api.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * A Java process of its own, which can be killed, and whose output is read line by line. It is ended through its handle,
 * for the process object would throw away what is still to be read.
 */
public final class ChildProcess implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final BufferedReader output;
    private final List<String> lines = new ArrayList<>();

    private ChildProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    public static ChildProcess start(Class<?> main, String... arguments) throws IOException {
        return start(List.of(), main, arguments);
    }

    /** With further options of the virtual machine. */
    public static ChildProcess start(List<String> options, Class<?> main, String... arguments) throws IOException {
        List<String> what = new ArrayList<>(options);
        what.addAll(ReadyMade.options());
        what.add(main.getName());
        return start(what, arguments);
    }

    /** The program as it is packaged. */
    static ChildProcess packaged(Path jar, String... arguments) throws IOException {
        return start(List.of("-jar", jar.toString()), arguments);
    }

    /** @param what the options of the virtual machine, and what it is to run */
    static ChildProcess start(List<String> what, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(what);
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("FOI_"));
        return new ChildProcess(builder.start());
    }

    /** Reads on until a line satisfies the condition, and answers that line. */
    public String await(Predicate<String> condition) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            if (condition.test(line)) {
                return line;
            }
        }
        throw new AssertionError("the process ended without the expected line; it said:\n" + String.join("\n", lines));
    }

    /** Waits for the end of the process, and answers its exit status. */
    public int awaitEnd() throws IOException, InterruptedException {
        readToTheEnd();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("the process ended").isTrue();
        return process.exitValue();
    }

    /** The kernel ends the process at once, as {@code kill -9} does. */
    public void kill() throws IOException, InterruptedException {
        process.toHandle().destroyForcibly();
        awaitEnd();
    }

    /** Asks the process to end, as {@code kill} and Ctrl-C do. */
    public void askToEnd() {
        process.toHandle().destroy();
    }

    private void readToTheEnd() throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
        }
    }

    public List<String> lines() {
        return lines;
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
