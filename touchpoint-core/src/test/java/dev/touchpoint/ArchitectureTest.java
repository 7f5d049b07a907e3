package dev.touchpoint;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Field;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(locations = MainClasses.class)
class ArchitectureTest {

    private static final String ROOT = "dev.touchpoint.";

    /** From the ground up: each room with the rooms it may look down on. */
    private static final Map<String, Set<String>> FLOORS = Map.of(
            "check", Set.of(),
            "map", Set.of("check"),
            "metric", Set.of("check"),
            "log", Set.of("check", "map", "metric"),
            "timing", Set.of("check", "map", "metric", "log"),
            "insight", Set.of("check", "map", "metric", "log"),
            "render", Set.of("check", "map", "metric", "log", "timing", "insight"),
            "json", Set.of("check", "map", "metric", "log", "timing", "insight"));

    private static final Pattern CLOCK_OR_CHANCE = anyOf(
            "java.time.*.now(*)",
            "java.lang.System.currentTimeMillis()",
            "java.lang.System.nanoTime()",
            "java.lang.Math.random()",
            "java.util.Random.<init>()",
            "java.util.SplittableRandom.<init>()",
            "java.util.UUID.randomUUID()",
            "java.util.Collections.shuffle(java.util.List)");

    private static final Pattern MACHINE_DEFAULT = anyOf(
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.lang.String.format(java.lang.String, *)",
            "java.lang.String.formatted(*)",
            "java.lang.String.getBytes()",
            "java.lang.String.<init>([B)",
            "java.util.Locale.getDefault(*)",
            "java.util.TimeZone.getDefault()",
            "java.time.ZoneId.systemDefault()",
            "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
            "java.nio.charset.Charset.defaultCharset()",
            "java.lang.System.getenv(*)",
            "java.lang.System.getProperty(*)",
            "java.lang.System.lineSeparator()");

    @ArchTest
    static final ArchRule arrowsPointDownwards = CompositeArchRule.of(
            FLOORS.keySet().stream().map(ArchitectureTest::looksOnlyDown).toList());

    @ArchTest
    static final ArchRule everyRoomIsOnAFloor = classes()
            .should()
            .resideInAnyPackage(
                    FLOORS.keySet().stream().map(ArchitectureTest::inside).toArray(String[]::new))
            .because("a new room must be given its floor");

    @ArchTest
    static final ArchRule timingKnowsNoDatabaseButInItsCorner = noClasses()
            .that()
            .resideInAPackage("dev.touchpoint.timing")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.touchpoint.timing.jdbc..", "java.sql..", "javax.sql..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule jacksonStaysInTheRoomForJson = noClasses()
            .that()
            .resideOutsideOfPackage("dev.touchpoint.json..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule coreNamesNoOtherModule = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.touchpoint.nps..", "dev.touchpoint.examples..");

    @ArchTest
    static final ArchRule timeAndChanceAreArguments = noClasses()
            .should()
            .accessTargetWhere(reads("the clock or chance", CLOCK_OR_CHANCE))
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.time\\.(Clock|InstantSource)|java\\.util\\.concurrent\\.ThreadLocalRandom"
                    + "|java\\.security\\.SecureRandom|java\\.util\\.(Timer|Date|Calendar|GregorianCalendar)");

    @ArchTest
    static final ArchRule nothingDependsOnTheDefaultsOfTheMachine =
            noClasses().should().accessTargetWhere(reads("a default of the machine", MACHINE_DEFAULT));

    @ArchTest
    static final ArchRule staticFieldsNeverChange =
            fields().that().areStatic().and(are(notSynthetic())).should(holdAValueThatNeverChanges());

    @ArchTest
    static final ArchRule instanceFieldsOfPublicTypesArePrivate = fields().that()
            .areNotStatic()
            .and(are(notSynthetic()))
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .should()
            .bePrivate();

    @ArchTest
    static final ArchRule publicTypesAreClosed = classes()
            .that()
            .arePublic()
            .should(beFinalOrARecordAnEnumAnInterfaceOrSealed())
            .because("what was not made for extension can't be extended");

    @ArchTest
    static final ArchRule packagesAreNullMarked = classes().should(standInANullMarkedPackage());

    @ArchTest
    static final ArchRule optionalIsAResult = codeUnits()
            .should(takeNoOptional())
            .because("an argument that may be absent is another method, or @Nullable");

    @ArchTest
    static final ArchRule optionalIsNotKept = noFields().should().haveRawType(Optional.class);

    @ArchTest
    static final ArchRule blankMeansTheSameToEveryValidator = noFields()
            .should()
            .beAnnotatedWith(NotBlank.class)
            .because("providers disagree on what it means; @NotNull @Pattern(regexp = NOT_BLANK) says it");

    @ArchTest
    static final ArchRule nothingIsPrinted = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule loggingGoesThroughSlf4j = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static void theModuleExportsItsRoomsAndNothingElse(JavaClasses main) {
        Set<String> rooms = packagesOf(main, c -> true);
        rooms.remove("dev.touchpoint.check");

        assertThat(module().exports())
                .extracting(ModuleDescriptor.Exports::source)
                .containsExactlyInAnyOrderElementsOf(rooms);
        assertThat(module().exports())
                .allMatch(export -> !export.isQualified(), "is for everybody, or else it belongs into check");
    }

    @ArchTest
    static void theModuleOpensWhatValidatorsRead(JavaClasses main) {
        Set<String> constrained = packagesOf(main, ArchitectureTest::hasConstraints);

        assertThat(constrained).contains("dev.touchpoint.map", "dev.touchpoint.log");
        assertThat(module().opens())
                .filteredOn(open -> !open.isQualified())
                .extracting(ModuleDescriptor.Opens::source)
                .containsAll(constrained);
    }

    @ArchTest
    static void theRulesBite(JavaClasses main) {
        JavaClasses guilty = new ClassFileImporter().importClasses(Guilty.class);

        for (String call : List.of("Instant.now()", "System.nanoTime()", "Random.<init>()", "Math.random()")) {
            assertThatThrownBy(() -> timeAndChanceAreArguments.check(guilty))
                    .as(call)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining(call);
        }
        assertThatThrownBy(() -> timeAndChanceAreArguments.check(guilty)).hasMessageContaining("java.time.Clock");
        assertThatThrownBy(() -> nothingDependsOnTheDefaultsOfTheMachine.check(guilty))
                .hasMessageContaining("String.toLowerCase()");
        assertThatThrownBy(() -> staticFieldsNeverChange.check(guilty))
                .hasMessageContaining("Guilty.CHANGING is not final")
                .hasMessageContaining("Guilty.ARRAY is an array")
                .hasMessageContaining("Guilty.LIST is a java.util.Arrays$ArrayList");
        assertThatThrownBy(() -> publicTypesAreClosed.check(guilty)).hasMessageContaining("Guilty may be extended");
        assertThatThrownBy(() -> optionalIsAResult.check(guilty)).hasMessageContaining("takes an Optional");
        assertThatThrownBy(() -> packagesAreNullMarked.check(guilty)).hasMessageContaining("is not @NullMarked");
    }

    /** What must not be, to see that the rules find it. */
    @SuppressWarnings({"JavaTimeDefaultTimeZone", "StringCaseLocaleUsage", "MutablePublicArray"})
    public static class Guilty {

        static final int[] ARRAY = {1};
        static final List<String> LIST = Arrays.asList("a");
        static String CHANGING = "a";

        final Clock clock = Clock.systemUTC();
        final Instant now = Stream.generate(Instant::now).findFirst().orElseThrow();
        final double chance = new Random().nextDouble() + Math.random() + System.nanoTime();

        String lower(Optional<String> text) {
            return text.orElse("I").toLowerCase() + clock + now + chance;
        }
    }

    private static ArchRule looksOnlyDown(String room) {
        String[] forbidden = FLOORS.keySet().stream()
                .filter(other -> !other.equals(room) && !FLOORS.get(room).contains(other))
                .map(ArchitectureTest::inside)
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(inside(room))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .because(room + " may look down on " + FLOORS.get(room) + " only")
                .allowEmptyShould(true);
    }

    private static Pattern anyOf(String... calls) {
        return Pattern.compile(Arrays.stream(calls)
                .map(call -> "\\Q" + call.replace("*", "\\E.*\\Q") + "\\E")
                .collect(Collectors.joining("|")));
    }

    private static String inside(String room) {
        return ROOT + room + "..";
    }

    private static DescribedPredicate<JavaAccess<?>> reads(String what, Pattern calls) {
        return describe(
                "reads " + what,
                access -> calls.matcher(access.getTarget().getFullName()).matches());
    }

    private static DescribedPredicate<JavaField> notSynthetic() {
        return describe(
                "not made by the compiler",
                field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && !field.getOwner().getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    private static ArchCondition<JavaField> holdAValueThatNeverChanges() {
        return new ArchCondition<>("hold a value that never changes") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                String name = field.getOwner().getSimpleName() + "." + field.getName();
                if (!field.getModifiers().contains(JavaModifier.FINAL)) {
                    events.add(SimpleConditionEvent.violated(field, name + " is not final"));
                } else if (field.getRawType().isArray()) {
                    events.add(SimpleConditionEvent.violated(field, name + " is an array"));
                } else {
                    Object value = valueOf(field.reflect());
                    if (value != null && mayChange(value)) {
                        events.add(SimpleConditionEvent.violated(
                                field, name + " is a " + value.getClass().getName()));
                    }
                }
            }
        };
    }

    private static Object valueOf(Field field) {
        try {
            field.setAccessible(true);
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean mayChange(Object value) {
        String type = value.getClass().getName();
        boolean container = value instanceof Collection || value instanceof Map;
        boolean fixed = type.startsWith("java.util.ImmutableCollections$")
                || type.startsWith("java.util.Collections$Unmodifiable")
                || type.startsWith("java.util.Collections$Empty");
        return (container && !fixed)
                || (type.startsWith("java.util.concurrent.") && !(value instanceof Enum))
                || value instanceof StringBuilder
                || value instanceof ThreadLocal
                || value instanceof Random;
    }

    private static ArchCondition<JavaClass> beFinalOrARecordAnEnumAnInterfaceOrSealed() {
        return new ArchCondition<>("be final, or a record, an enum, an interface or sealed") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean closed = type.getModifiers().contains(JavaModifier.FINAL)
                        || type.isEnum()
                        || type.isInterface()
                        || type.reflect().isSealed();
                if (!closed) {
                    events.add(SimpleConditionEvent.violated(type, type.getSimpleName() + " may be extended"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> standInANullMarkedPackage() {
        return new ArchCondition<>("stand in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getName() + ": " + type.getPackageName() + " is not @NullMarked"));
                }
            }
        };
    }

    private static ArchCondition<JavaCodeUnit> takeNoOptional() {
        return new ArchCondition<>("take no Optional") {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                boolean takes = unit.getRawParameterTypes().stream()
                        .anyMatch(type -> type.getName().startsWith("java.util.Optional"));
                if (takes && !unit.getModifiers().contains(JavaModifier.SYNTHETIC)) {
                    events.add(SimpleConditionEvent.violated(unit, unit.getFullName() + " takes an Optional"));
                }
            }
        };
    }

    private static Set<String> packagesOf(JavaClasses classes, Predicate<JavaClass> condition) {
        return classes.stream()
                .filter(condition)
                .map(JavaClass::getPackageName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean hasConstraints(JavaClass type) {
        boolean constrained = type.getFields().stream()
                .flatMap(field -> field.getAnnotations().stream())
                .anyMatch(annotation -> annotation.getRawType().getPackageName().startsWith("jakarta.validation"));
        return constrained || type.isAssignableTo("jakarta.validation.ConstraintValidator");
    }

    private static ModuleDescriptor module() {
        try (InputStream in =
                MainClasses.folder().resolve("module-info.class").toURL().openStream()) {
            return ModuleDescriptor.read(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
