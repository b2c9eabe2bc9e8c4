package uk.foiworkflow.api.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * One PostgreSQL cluster in a directory, driven by PostgreSQL's own tools: {@code pg_ctl} says at once when a server has
 * come up, has failed or is gone, and sets the server apart from the terminal, so that Ctrl-C reaches the application
 * alone.
 */
final class Cluster {

    static final String SUPERUSER = "postgres";

    /** Given at every start, where neither a configuration file nor ALTER SYSTEM can overrule them. */
    private static final List<String> SETTINGS = List.of("fsync=on", "synchronous_commit=on", "full_page_writes=on",
            "listen_addresses=127.0.0.1", "unix_socket_directories=", "password_encryption=scram-sha-256",
            "timezone=UTC", "log_timezone=UTC",
            // One file for each day of the week, so that the log stays bounded; terse, for details quote rows.
            "logging_collector=on", "log_directory=log", "log_filename=postgresql-%a.log", "log_rotation_age=1d",
            "log_rotation_size=0", "log_truncate_on_rotation=on", "log_error_verbosity=terse");

    // Recovery after a crash can take minutes; a server that fails is reported at once.
    private static final String PATIENCE_SECONDS = "900";
    // What a killed server leaves behind (its lock, its port, its last children) goes away within a few tries.
    private static final int ATTEMPTS = 50;

    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);

    private final Path directory;
    private final Path binaries;
    private final Path log;

    Cluster(Path directory, Path binaries, Path log) {
        this.directory = directory;
        this.binaries = binaries;
        this.log = log;
    }

    /**
     * Creates the cluster unless it exists. It is made under another name and moved into place when it is complete, so a
     * first start that was killed halfway leaves nothing that looks like a database.
     */
    void create(Path superuserPassword) throws IOException {
        if (Files.exists(directory)) {
            return;
        }
        String drafts = directory.getFileName() + ".new-";
        try (var abandoned = Files.newDirectoryStream(directory.resolveSibling(""), drafts + "*")) {
            for (Path draft : abandoned) {
                FileSystemUtils.deleteRecursively(draft);
            }
        }
        Path draft = Files.createTempDirectory(directory.resolveSibling(""), drafts);
        if (!run("initdb", "-D", draft.toString(), "-U", SUPERUSER, "--pwfile=" + superuserPassword,
                "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8", "--data-checksums", "--no-instructions")) {
            throw failed("PostgreSQL could not create its data directory.");
        }
        Files.move(draft, directory, StandardCopyOption.ATOMIC_MOVE);
        OwnerOnly.force(directory.resolveSibling(""));
    }

    /**
     * Starts the server, waits until it answers, and returns its port on 127.0.0.1.
     *
     * @param wanted the port; 0 for any that is free
     */
    int start(int wanted) throws IOException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            clearTheWay();
            int port = wanted == 0 ? freePort() : wanted;
            if (pgCtl("start", "-o", "-p " + port + " -c " + String.join(" -c ", SETTINGS))) {
                return port;
            }
            LOG.debug("PostgreSQL did not start at attempt {} of {}", attempt, ATTEMPTS);
        }
        throw failed("PostgreSQL did not start.");
    }

    /** Stops the server in order; sessions still open are ended. */
    void stop() throws IOException {
        if (!pgCtl("stop", "-m", "fast")) {
            LOG.warn("PostgreSQL was not stopped in order; see {}", log);
        }
    }

    /** Deals with the process whose number an earlier server left in its pid file. */
    private void clearTheWay() throws IOException {
        Optional<ProcessHandle> holder = holder();
        if (holder.isEmpty()) {
            return;
        }
        ProcessHandle process = holder.get();
        if (names(process.info(), directory)) {
            LOG.info("Stopping PostgreSQL (process {}), which outlived the application", process.pid());
            if (!pgCtl("stop", "-m", "fast") && !pgCtl("stop", "-m", "immediate")) {
                throw failed(
                        "PostgreSQL (process %d), left by an earlier run, does not stop.".formatted(process.pid()));
            }
        } else if (hasEnded(process) || isNoPostgres(process.info())) {
            // PostgreSQL asks only whether such a process exists, and would refuse to start.
            Files.deleteIfExists(pidFile());
        }
    }

    private Optional<ProcessHandle> holder() throws IOException {
        try {
            List<String> lines = Files.readAllLines(pidFile(), StandardCharsets.ISO_8859_1);
            return lines.isEmpty() || !lines.getFirst().matches("[0-9]{1,18}")
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.getFirst()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private Path pidFile() {
        return directory.resolve("postmaster.pid");
    }

    /** Whether the process is dead, though its parent has not taken note of it yet. */
    private static boolean hasEnded(ProcessHandle process) {
        try {
            String state = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return state.startsWith(" Z", state.lastIndexOf(')') + 1);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isNoPostgres(ProcessHandle.Info process) {
        return process.command().filter(command -> !command.endsWith("postgres")).isPresent();
    }

    private static boolean names(ProcessHandle.Info process, Path directory) {
        return process.arguments().map(Arrays::asList).orElse(List.of()).contains(directory.toString());
    }

    private boolean pgCtl(String action, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("-D", directory.toString(), "-w", "-s", "-t", PATIENCE_SECONDS, action));
        arguments.addAll(List.of(options));
        return run("pg_ctl", arguments.toArray(String[]::new));
    }

    private boolean run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (new UnixSystem().getUid() == 0) {
            // PostgreSQL refuses to run as root: in a user namespace of its own it is nobody in particular.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.resolve(program).toString());
        command.addAll(List.of(arguments));
        OwnerOnly.file(log);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        try {
            return process.waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private StartRefused failed(String reason) {
        return new StartRefused(reason,
                "Read %s and the files in %s. Where they say that root may not run it, start as an ordinary user."
                        .formatted(log, directory.resolve("log")));
    }
}
