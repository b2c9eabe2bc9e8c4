package uk.foiworkflow.benchmarks.server;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The machine on which something is measured. */
public final class Machine {

    private static final long GIGABYTE = 1L << 30;

    private Machine() {}

    /** In a line. */
    public static String describe() throws IOException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return "%d × %s, %d GB, %s %s, JDK %s".formatted(system.getAvailableProcessors(), processor(system.getArch()),
                system.getTotalMemorySize() / GIGABYTE, system.getName(), system.getVersion(), Runtime.version());
    }

    private static String processor(String otherwise) throws IOException {
        Path description = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(description)) {
            return otherwise;
        }
        try (Stream<String> lines = Files.lines(description)) {
            return lines.filter(line -> line.startsWith("model name")).findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip()).orElse(otherwise);
        }
    }
}
