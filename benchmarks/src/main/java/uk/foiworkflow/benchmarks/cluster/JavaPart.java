package uk.foiworkflow.benchmarks.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.foiworkflow.benchmarks.peers.Child;
import uk.foiworkflow.benchmarks.peers.Port;

/** A Java program of the cluster. It may be paused, and started again with other classes. */
public final class JavaPart implements Part {

    /** Ctrl-C reaches every process of a terminal: this one alone answers it, and ends the others in order. */
    private static final List<String> DEAF = List.of("sh", "-c", "trap '' INT; exec \"$@\"", "sh");

    private final Program program;
    private final Path log;
    private @Nullable Child child;
    private String classes = "";

    JavaPart(Program program, Path log) {
        this.program = program;
        this.log = log;
    }

    /**
     * What is started.
     *
     * @param before what stands before the command, as where it is to run elsewhere
     * @param options of the virtual machine
     * @param secrets go into its environment
     * @param ready how it is found out that it serves
     */
    record Program(String name, String address, List<String> before, List<String> options, String classPath,
            String main,
            Map<String, String> secrets, List<String> arguments, Port.Ready ready) {

        /** Without the secrets, which have no place in a log. */
        @Override
        public String toString() {
            return name;
        }
    }

    @Override
    public String name() {
        return program.name();
    }

    @Override
    public String address() {
        return program.address();
    }

    @Override
    public Path log() {
        return log;
    }

    /** From the next start on it has these classes before its own. */
    public void upgrade(Path release) {
        classes = release.toAbsolutePath() + File.pathSeparator;
    }

    @Override
    public void start() throws IOException {
        List<String> command = new ArrayList<>(DEAF);
        command.addAll(program.before());
        command.addAll(Child.java(program.options(), classes + program.classPath(), program.main(),
                program.arguments().toArray(String[]::new)));
        child = Child.run(log, command, program.secrets());
    }

    @Override
    public void awaitReady() throws IOException {
        Port.await(child(), program.ready());
    }

    @Override
    public boolean alive() {
        return child != null && child.isAlive();
    }

    /** The number of its process. */
    public long pid() {
        return child().pid();
    }

    @Override
    public void kill() throws InterruptedException {
        child().kill();
    }

    /** Lets it stand still, as {@code SIGSTOP} does. */
    public void pause() throws IOException, InterruptedException {
        signal("-STOP");
    }

    /** Lets it go on. */
    public void wake() throws IOException, InterruptedException {
        signal("-CONT");
    }

    @Override
    public void stop() {
        if (child != null) {
            child.close();
        }
    }

    private void signal(String which) throws IOException, InterruptedException {
        Commands.run("kill", which, Long.toString(pid()));
    }

    private Child child() {
        if (child == null) {
            throw new IllegalStateException(name() + " has not been started");
        }
        return child;
    }
}
