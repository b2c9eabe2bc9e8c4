package uk.foiworkflow.api.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import uk.foiworkflow.api.FoiWorkflow;

/**
 * The classes of the application as the virtual machine keeps them ready-made between processes, which halves the work of
 * a start. It keeps those of archives alone, so the directories of the class path are packed first. All of it is made once,
 * by the first test that starts a process.
 */
final class ReadyMade {

    private static final String CLASS_PATH = System.getProperty("surefire.test.class.path",
            System.getProperty("java.class.path"));
    private static final List<String> OPTIONS = make();

    private ReadyMade() {}

    /** What a virtual machine is told to find the classes. */
    static List<String> options() {
        return OPTIONS;
    }

    private static List<String> make() {
        try {
            Path directory = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "ready-made");
            String packed = packed(directory);
            Path archive = directory.resolve("classes.jsa");
            try (ChildProcess first = ChildProcess.start(
                    List.of("-XX:ArchiveClassesAtExit=" + archive, "-Xlog:disable", "-cp", packed,
                            FoiWorkflow.class.getName()),
                    "--server.port=0", "--foi.data-dir=" + DataDirectories.fresh(directory))) {
                first.await(line -> line.contains("Started FoiWorkflow"));
                first.askToEnd();
                assertThat(first.awaitEnd()).isPositive();
            }
            return List.of("-XX:SharedArchiveFile=" + archive, "-cp", packed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String packed(Path into) throws IOException {
        List<String> packed = new ArrayList<>();
        for (String entry : CLASS_PATH.split(File.pathSeparator, 0)) {
            Path path = Path.of(entry);
            packed.add(Files.isDirectory(path) ? pack(path, into.resolve(packed.size() + ".jar")) : entry);
        }
        return String.join(File.pathSeparator, packed);
    }

    private static String pack(Path directory, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream archive = new JarOutputStream(out);
                Stream<Path> files = Files.walk(directory)) {
            // What goes by packages needs the directories as well.
            for (Path file : files.filter(each -> !each.equals(directory)).toList()) {
                String name = directory.relativize(file).toString();
                archive.putNextEntry(new ZipEntry(Files.isDirectory(file) ? name + "/" : name));
                if (!Files.isDirectory(file)) {
                    Files.copy(file, archive);
                }
                archive.closeEntry();
            }
        }
        return jar.toString();
    }
}
