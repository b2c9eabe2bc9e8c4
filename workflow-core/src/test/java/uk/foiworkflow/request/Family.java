package uk.foiworkflow.request;

import java.util.Arrays;
import java.util.List;

/** The records of a sealed family, so that a test notices the one that was forgotten. */
final class Family {

    private Family() {}

    static List<Class<?>> records(Class<?> family) {
        if (!family.isSealed()) {
            return List.of(family);
        }
        return Arrays.stream(family.getPermittedSubclasses()).flatMap(each -> records(each).stream()).toList();
    }
}
