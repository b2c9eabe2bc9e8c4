package uk.foiworkflow.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A Java process of its own with the class path of this one; what it says goes to a file below {@code target}. */
public final class Child implements AutoCloseable {

    private final Process process;
    private final Path log;

    private Child(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts it.
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
        Path log = Files.createDirectories(Path.of("target")).resolve(name + ".log");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(key -> key.startsWith("SPRING_") || key.startsWith("FOI_"));
        builder.environment().putAll(secrets);
        Child child = new Child(builder.start(), log);
        Runtime.getRuntime().addShutdownHook(new Thread(child.process::destroyForcibly));
        return child;
    }

    /** @throws IllegalStateException when it has ended, with what it said */
    void mustBeAlive() throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException("A process ended, saying:\n" + Files.readString(log));
        }
    }

    long pid() {
        return process.pid();
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
