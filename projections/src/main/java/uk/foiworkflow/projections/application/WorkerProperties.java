package uk.foiworkflow.projections.application;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import uk.foiworkflow.calendar.Overlay;
import uk.foiworkflow.law.Jurisdiction;
import uk.foiworkflow.store.MasterKeySource;

/**
 * The settings of the engine that read models need as well, under the same names.
 *
 * @param masterKey the one master key, 32 bytes in base64; empty where it comes from elsewhere
 * @param masterKeyFile a file that holds it; likewise
 * @param keys the master keys where there are several
 * @param calendar the overlay of the calendar; null for the one that is shipped
 * @param views the database of the read models
 * @param group the name of the group whose processes share the topic: one for each database of read models
 */
@ConfigurationProperties("foi")
record WorkerProperties(@DefaultValue("") String masterKey, @DefaultValue("") String masterKeyFile,
        @DefaultValue Keys keys, @DefaultValue Calendar calendar, @DefaultValue Views views,
        @DefaultValue("foi-projections") String group) {

    /** The first of several master keys wraps, and names of those that will never be found again. */
    record Keys(@DefaultValue List<Master> masters, @DefaultValue Set<String> lost) {}

    /** A master key, by exactly one of a key, a file and a service. */
    record Master(@DefaultValue("") String name, @DefaultValue("") String key, @DefaultValue("") String file,
            @DefaultValue("") String service) {

        MasterKeySource source() {
            return new MasterKeySource(name, key, file, service);
        }

        /** Without the key, which has no place in a log. */
        @Override
        public String toString() {
            return "Master " + name;
        }
    }

    /** Days that are laid over those of the library. */
    record Calendar(@Nullable Days overlay) {

        Overlay orShipped() {
            return overlay == null
                    ? Overlay.SHIPPED
                    : new Overlay(overlay.version(), overlay.added().stream()
                            .map(day -> new Overlay.Added(day.date(), day.name(), day.nations())).toList(),
                            overlay.removed().stream().map(day -> new Overlay.Removed(day.date(), day.nations()))
                                    .toList());
        }
    }

    /** Their version, bank holidays to add, and days that are none. */
    record Days(String version, @DefaultValue List<Added> added, @DefaultValue List<Removed> removed) {}

    /** A bank holiday, and the parts of the United Kingdom that keep it. */
    record Added(LocalDate date, String name, Set<Jurisdiction> nations) {}

    /** A day that is no bank holiday in these parts. */
    record Removed(LocalDate date, Set<Jurisdiction> nations) {}

    /**
     * Where the read models are.
     *
     * @param interval how long a read model waits before it looks by itself
     */
    record Views(@DefaultValue("") String url, @DefaultValue("") String username, @DefaultValue("") String password,
            @DefaultValue("1s") Duration interval) {}

    /** Without the key, which has no place in a log. */
    @Override
    public String toString() {
        return "WorkerProperties of " + group;
    }
}
