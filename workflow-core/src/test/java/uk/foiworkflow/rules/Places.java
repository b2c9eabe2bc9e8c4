package uk.foiworkflow.rules;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.foiworkflow.law.Rulebook;
import uk.foiworkflow.request.Rule;

/**
 * Where the rules are: decided by what carries {@link Rulebook} or names the rule when it refuses, proved by the tests and
 * the past cases that carry its number.
 *
 * @param decided files of main code by rule
 * @param code members of main code by rule, as {@code class#method}; a class stands for all of its methods
 * @param proved tests and past cases by rule
 */
record Places(SortedMap<String, SortedSet<String>> decided, SortedMap<String, SortedSet<CodePlace>> code,
        SortedMap<String, SortedSet<String>> proved) {

    private static final String RULES = "uk.foiworkflow.request.Rules";

    /**
     * A piece of code that decides a rule.
     *
     * @param method null for all of the class
     * @param line of the naming of the rule, where only one of several steps of the method is about it; 0 for all of it
     */
    record CodePlace(String type, String method, int line) implements Comparable<CodePlace> {
        @Override
        public int compareTo(CodePlace other) {
            return toString().compareTo(other.toString());
        }
    }

    static Places found() throws IOException, URISyntaxException, ReflectiveOperationException {
        var places = new Places(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        JavaClasses main = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("uk.foiworkflow");
        for (JavaClass type : main) {
            places.carried(type, places::decide);
            for (JavaFieldAccess access : type.getFieldAccessesFromSelf()) {
                if (access.getTargetOwner().getName().equals(RULES) && !type.getName().equals(RULES)) {
                    places.decide(constant(access.getTarget().getName()), new CodePlace(type.getName(),
                            access.getOrigin().getName(), access.getLineNumber()));
                }
            }
            for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
                if (call.getTargetOwner().getName().equals(RULES) && !type.getName().equals(RULES)) {
                    call.getTarget().resolveMember().ifPresent(rule -> numbers(rule)
                            .forEach(number -> places.decide(number,
                                    new CodePlace(type.getName(), call.getOrigin().getName(), call.getLineNumber()))));
                }
            }
        }
        JavaClasses tests = new ClassFileImporter().withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                .importPackages("uk.foiworkflow");
        for (JavaClass type : tests) {
            places.carried(type, (number, place) -> places.prove(number, outermost(place.type())));
        }
        places.pastCases();
        return places;
    }

    private void carried(JavaClass type, java.util.function.BiConsumer<String, CodePlace> to) {
        numbers(type).forEach(number -> to.accept(number, new CodePlace(type.getName(), "", 0)));
        for (JavaMember member : type.getMembers()) {
            if (!type.getName().equals(RULES)) {
                numbers(member).forEach(
                        number -> to.accept(number, new CodePlace(type.getName(), member.getName(), 0)));
            }
        }
    }

    private static Stream<String> numbers(CanBeAnnotated carrier) {
        Optional<? extends JavaAnnotation<?>> rulebook = carrier instanceof JavaClass type
                ? type.tryGetAnnotationOfType(Rulebook.class.getName())
                : ((JavaMember) carrier).tryGetAnnotationOfType(Rulebook.class.getName());
        return rulebook.stream().flatMap(
                found -> Stream.of((Object[]) Objects.requireNonNull(found.getExplicitlyDeclaredProperty("value"))))
                .map(Object::toString);
    }

    private static String constant(String name) throws ReflectiveOperationException {
        Field field = Class.forName(RULES).getDeclaredField(name);
        field.setAccessible(true);
        return ((Rule) Objects.requireNonNull(field.get(null))).id();
    }

    private void pastCases() throws IOException, URISyntaxException {
        Path all = Path.of(Objects.requireNonNull(Places.class.getResource("/chronologies")).toURI());
        List<Path> files;
        try (Stream<Path> listed = Files.list(all)) {
            files = listed.toList();
        }
        for (Path file : files) {
            for (JsonNode number : JsonMapper.shared().readTree(file).path("rules")) {
                prove(number.stringValue(), file.getFileName().toString());
            }
        }
    }

    private void decide(String number, CodePlace place) {
        decided.computeIfAbsent(number, none -> new TreeSet<>()).add(outermost(place.type()));
        code.computeIfAbsent(number, none -> new TreeSet<>()).add(place);
    }

    private void prove(String number, String by) {
        proved.computeIfAbsent(number, none -> new TreeSet<>()).add(by);
    }

    private static String outermost(String type) {
        return type.contains("$") ? type.substring(0, type.indexOf('$')) : type;
    }
}
