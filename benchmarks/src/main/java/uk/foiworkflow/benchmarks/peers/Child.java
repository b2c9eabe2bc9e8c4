package uk.foiworkflow.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A process of its own; what it says goes to a file. */
public final class Child implements AutoCloseable {

    /** Lines. */
    private static final int LAST = 40;

    private final Process process;
    private final Path log;

    private Child(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts a Java process with the class path of this one; its file is below {@code target}.
     *
     * @param name of its file
     * @param secrets go into its environment, where no list of processes shows them
     */
    static Child start(String name, Class<?> main, Map<String, String> secrets, String... arguments)
            throws IOException {
        return start(name, List.of(), main, secrets, arguments);
    }

    /** The same with further options of the virtual machine. */
    static Child start(String name, List<String> options, Class<?> main, Map<String, String> secrets,
            String... arguments) throws IOException {
        Path log = Path.of("target").resolve(name + ".log");
        Files.deleteIfExists(log);
        List<String> command = java(options, System.getProperty("java.class.path"), main.getName(), arguments);
        Child child = run(log, command, secrets);
        Runtime.getRuntime().addShutdownHook(new Thread(child.process::destroyForcibly));
        return child;
    }

    /** How a Java program is called with the virtual machine of this one. */
    public static List<String> java(List<String> options, String classPath, String main, String... arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main));
        command.addAll(List.of(arguments));
        return command;
    }

    /**
     * Starts any program; whoever does so ends it.
     *
     * @param log to which it adds what it says
     */
    public static Child run(Path log, List<String> command, Map<String, String> secrets) throws IOException {
        Files.createDirectories(log.toAbsolutePath().resolveSibling(""));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(key -> key.startsWith("SPRING_") || key.startsWith("FOI_"));
        builder.environment().putAll(secrets);
        return new Child(builder.start(), log);
    }

    /** @throws IllegalStateException when it has ended, with what it said last */
    void mustBeAlive() throws IOException {
        if (!process.isAlive()) {
            List<String> said = Files.readAllLines(log);
            throw new IllegalStateException("A process ended, saying in " + log + ":\n"
                    + String.join("\n", said.subList(Math.max(0, said.size() - LAST), said.size())));
        }
    }

    /** Whether it has said that, in any line so far. */
    boolean said(String words) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.anyMatch(line -> line.contains(words));
        }
    }

    /** The number of the process. */
    public long pid() {
        return process.pid();
    }

    /** Whether it runs, or is paused. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it at once, as {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to end, and waits until it has. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
