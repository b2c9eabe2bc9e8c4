package uk.foiworkflow.api.embedded;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked out of the class path into a directory where nobody else can replace them. */
final class Binaries {

    private Binaries() {}

    /** Unpacks the programs unless they are there, and answers the directory of the executables. */
    static Path unpack(Path into) throws IOException {
        byte[] archive = archive();
        Path unpacked = into.resolve(digest(archive));
        if (Files.notExists(unpacked)) {
            OwnerOnly.directory(into);
            Path draft = Files.createTempDirectory(into, "unpacking-");
            extract(archive, draft);
            Files.move(draft, unpacked, StandardCopyOption.ATOMIC_MOVE);
        }
        removeOthers(into, unpacked);
        return unpacked.resolve("bin");
    }

    private static byte[] archive() throws IOException {
        String system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
        String processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        String name = "/postgres-%s-%s.txz".formatted(system, processor);
        try (InputStream archive = Binaries.class.getResourceAsStream(name)) {
            if (archive == null) {
                throw new StartRefused(
                        "There is no embedded PostgreSQL for this machine: %s is missing.".formatted(name),
                        "Point spring.datasource.url and spring.flyway.url at a PostgreSQL of your own.");
            }
            return archive.readAllBytes();
        }
    }

    private static String digest(byte[] archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void extract(byte[] archive, Path into) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(
                new BufferedInputStream(new XZInputStream(new ByteArrayInputStream(archive)), 1 << 16))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = into.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(target.resolveSibling(""));
                    Files.copy(tar, target);
                    if (!target.toFile().setExecutable((entry.getMode() & 0100) != 0)) {
                        throw new IOException("cannot make executable: " + target);
                    }
                }
            }
        }
    }

    private static void removeOthers(Path directory, Path current) throws IOException {
        try (var entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                if (!entry.equals(current)) {
                    FileSystemUtils.deleteRecursively(entry);
                }
            }
        }
    }
}
