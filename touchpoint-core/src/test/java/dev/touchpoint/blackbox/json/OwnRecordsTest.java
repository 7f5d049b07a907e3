package dev.touchpoint.blackbox.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.touchpoint.json.InvalidJsonException;
import dev.touchpoint.json.JsonFormat;
import dev.touchpoint.map.PositiveDuration;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a host may put into a record of its own. */
class OwnRecordsTest {

    private record AllTypes(
            String text,
            int number,
            @Nullable Integer boxed,
            long big,
            @Nullable Long boxedBig,
            double fraction,
            @Nullable Double boxedFraction,
            BigDecimal exact,
            boolean flag,
            @Nullable Boolean perhaps,
            DayOfWeek day,
            Duration duration,
            Period period,
            Instant instant,
            LocalDate date,
            LocalTime time,
            ZoneId zone,
            List<List<Integer>> table,
            Map<String, Integer> counts,
            Map<String, List<Leaf>> leaves,
            @Nullable List<String> unknownOrSome,
            Map<String, Object> more) {}

    private record Leaf(String name, List<Leaf> leaves) {}

    private static final AllTypes ALL = new AllTypes(
            "a",
            Integer.MIN_VALUE,
            Integer.MAX_VALUE,
            Long.MIN_VALUE,
            Long.MAX_VALUE,
            -0.0,
            Double.MAX_VALUE,
            new BigDecimal("1.50"),
            true,
            false,
            DayOfWeek.SUNDAY,
            Duration.ofSeconds(-90, 500_000_000),
            Period.of(1, -2, 3),
            Instant.parse("2026-11-23T07:00:00.123456789Z"),
            LocalDate.of(2028, 2, 29),
            LocalTime.of(21, 0),
            ZoneId.of("Europe/Berlin"),
            List.of(List.of(1, 2), List.of()),
            Map.of("b", 2),
            Map.of("c", List.of(new Leaf("d", List.of(new Leaf("e", List.of()))))),
            List.of(),
            Map.of("f", List.of(1L, new BigDecimal("0.5"))));

    @Test
    void everyTypeIsReadAsItWasWritten() {
        JsonFormat<AllTypes> format = JsonFormat.of(AllTypes.class, "urn:example:all", 3);

        assertThat(format.read(format.write(ALL))).isEqualTo(ALL);
        assertThat(format.write(ALL))
                .isEqualTo(
                        """
                        {
                          "formatVersion": 3,
                          "text": "a",
                          "number": -2147483648,
                          "boxed": 2147483647,
                          "big": -9223372036854775808,
                          "boxedBig": 9223372036854775807,
                          "fraction": -0,
                          "boxedFraction": 1.7976931348623157E308,
                          "exact": 1.50,
                          "flag": true,
                          "perhaps": false,
                          "day": "SUNDAY",
                          "duration": "-PT1M29.5S",
                          "period": "P1Y-2M3D",
                          "instant": "2026-11-23T07:00:00.123456789Z",
                          "date": "2028-02-29",
                          "time": "21:00",
                          "zone": "Europe/Berlin",
                          "table": [
                            [1, 2],
                            []
                          ],
                          "counts": {
                            "b": 2
                          },
                          "leaves": {
                            "c": [
                              {
                                "name": "d",
                                "leaves": [
                                  {
                                    "name": "e"
                                  }
                                ]
                              }
                            ]
                          },
                          "unknownOrSome": [],
                          "more": {
                            "f": [1, 0.5]
                          }
                        }
                        """);
    }

    @Test
    void whatIsLeftOutIsNothing() {
        AllTypes read = JsonFormat.of(AllTypes.class, "urn:example:all", 1)
                .read(
                        """
                        {"formatVersion": 1, "text": "", "number": 0, "big": 0, "fraction": 1e2, "exact": 1e2, "day": "MONDAY",
                         "duration": "PT0S", "period": "P2W", "instant": "2026-11-23T07:00:00Z", "date": "2026-11-23",
                         "time": "21:00:30.5", "zone": "+01:00"}
                        """);

        assertThat(read.boxed()).isNull();
        assertThat(read.boxedBig()).isNull();
        assertThat(read.boxedFraction()).isNull();
        assertThat(read.flag()).isFalse();
        assertThat(read.perhaps()).isNull();
        assertThat(read.table()).isEmpty();
        assertThat(read.counts()).isEmpty();
        assertThat(read.unknownOrSome()).isNull();
        assertThat(read.exact()).isEqualTo(new BigDecimal("1E+2"));
        assertThat(read.period()).isEqualTo(Period.ofDays(14));
    }

    @Test
    void whatIsWrongInAnyTypeIsSaid() {
        assertThat(
                        problems(
                                AllTypes.class,
                                """
                        "number": 2147483648, "boxed": 1.5, "big": 1e19, "boxedBig": "1", "fraction": 1e309, "boxedFraction": true,
                        "exact": "1", "perhaps": 0, "day": "FREITAG", "period": "P", "instant": "2026-11-23T07:00:00+01:00",
                        "date": "2026-02-29", "time": "24:00", "zone": "Mars/Crater", "table": [[1], 2, [null, "3"]],
                        "counts": {"b": null, "c": 0.5}, "leaves": {"c": [{"name": "d", "leavs": []}, {"leaves": [{}]}]},
                        "unknownOrSome": [null], "more": [], "text": "a", "duration": "PT0S"
                        """))
                .containsExactly(
                        "/number: must be a whole number from -2147483648 to 2147483647, was 2147483648",
                        "/boxed: must be a whole number, was 1.5",
                        "/big: must be a whole number from -9223372036854775808 to 9223372036854775807, was 1e19",
                        "/boxedBig: must be a whole number, was \"1\"",
                        "/fraction: must be a number from -1.7976931348623157E+308 to 1.7976931348623157E+308, was 1e309",
                        "/boxedFraction: must be a number, was true",
                        "/exact: must be a number, was \"1\"",
                        "/perhaps: must be true or false, was 0",
                        "/day: must be one of MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY, was \"FREITAG\"",
                        "/period: must be an ISO 8601 period such as P90D, P2W or P1M, was \"P\"",
                        "/instant: must be an ISO 8601 instant such as 2026-11-23T07:00:00Z, was \"2026-11-23T07:00:00+01:00\"",
                        "/date: must be an ISO 8601 date such as 2026-11-23, was \"2026-02-29\"",
                        "/time: must be an ISO 8601 time such as 21:00, was \"24:00\"",
                        "/zone: must be a time zone such as Europe/Berlin, was \"Mars/Crater\"",
                        "/table/1: must be a list, was 2",
                        "/table/2/0: must be a whole number, was null",
                        "/table/2/1: must be a whole number, was \"3\"",
                        "/counts/b: must be a whole number, was null",
                        "/counts/c: must be a whole number, was 0.5",
                        "/leaves/c/0/leavs: unknown field \"leavs\"; did you mean \"leaves\"?",
                        "/leaves/c/1/name: is required",
                        "/leaves/c/1/leaves/0/name: is required",
                        "/unknownOrSome/0: must be a text, was null",
                        "/more: must be an object, was a list");
    }

    private record Constrained(
            @NotEmpty String filled,
            @Size(min = 2, max = 3) String sized,
            @Pattern(regexp = "[a-c]+") @Size(max = 5) @NotBlank String letters,
            @Pattern(regexp = "\\d+", message = "must be digits") String digits,
            @Size(min = 1) List<String> some,
            @Size(max = 2) List<String> few,
            @Size(min = 1, max = 1) Map<@Size(min = 2) String, @NotBlank String> one,
            @NotNull List<String> atLeastAList,
            @Min(1) int atLeast,
            @Max(9) long atMost,
            @DecimalMin(value = "0", inclusive = false) double moreThan,
            @DecimalMax(value = "1", inclusive = false) BigDecimal lessThan,
            @Positive int positive,
            @PositiveOrZero int positiveOrZero,
            @Negative int negative,
            @NegativeOrZero int negativeOrZero,
            @Digits(integer = 2, fraction = 1) BigDecimal short_,
            @PositiveDuration Duration takesTime,
            @Nullable @Size(min = 1) List<@NotNull @Min(1) Integer> maybe) {}

    @Test
    void everyConstraintIsChecked() {
        assertThat(
                        problems(
                                Constrained.class,
                                """
                        "filled": "", "sized": "abcd", "letters": "abcdef", "digits": "x", "few": ["a", "b", "c"],
                        "one": {"a": " ", "bc": "d"}, "some": [], "atLeast": 0, "atMost": 10, "moreThan": 0, "lessThan": 1,
                        "positive": 0, "positiveOrZero": -1, "negative": 0, "negativeOrZero": 1, "short_": 100.01,
                        "takesTime": "PT0S", "maybe": [0]
                        """))
                .containsExactly(
                        "/atLeastAList: is required",
                        "/filled: must have 1 or more characters, had 0",
                        "/sized: must have 2 to 3 characters, had 4",
                        "/letters: must match [a-c]+, was \"abcdef\"",
                        "/letters: must have at most 5 characters, had 6",
                        "/digits: must be digits, was \"x\"",
                        "/few: must have at most 2 elements, had 3",
                        "/one/a: key must have 2 or more characters, had 1",
                        "/one/a: must not be blank",
                        "/some: must have 1 or more elements, had 0",
                        "/atLeast: must be 1 or more, was 0",
                        "/atMost: must be 9 or less, was 10",
                        "/moreThan: must be more than 0, was 0",
                        "/lessThan: must be less than 1, was 1",
                        "/positive: must be more than 0, was 0",
                        "/positiveOrZero: must be 0 or more, was -1",
                        "/negative: must be less than 0, was 0",
                        "/negativeOrZero: must be 0 or less, was 1",
                        "/short_: must have at most 2 digits before and 1 after its decimal point, was 100.01",
                        "/takesTime: must be longer than zero, was \"PT0S\"",
                        "/maybe/0: must be 1 or more, was 0");
    }

    @Test
    void whatMustNotBeEmptyMustBeThere() {
        assertThat(problems(Constrained.class, "\"maybe\": null"))
                .contains("/some: is required", "/one: is required", "/atLeastAList: is required")
                .doesNotContain("/few: is required", "/maybe: is required");
    }

    @Test
    void whatKeepsTheRulesIsRead() {
        String sound =
                """
                {"formatVersion": 1, "filled": " ", "sized": "ab", "letters": "abc", "digits": "1", "some": ["a"],
                 "one": {"ab": "c"}, "atLeastAList": [], "atLeast": 1, "atMost": 9, "moreThan": 1e-9, "lessThan": 0.9,
                 "positive": 1, "positiveOrZero": 0, "negative": -1, "negativeOrZero": 0, "short_": 99.9, "takesTime": "PT1S",
                 "maybe": [1]}
                """;

        assertThat(JsonFormat.of(Constrained.class, "urn:example:constrained", 1)
                        .read(sound))
                .returns(" ", Constrained::filled)
                .returns(List.of(1), Constrained::maybe);
    }

    record Range(int from, int to, @Nullable String thrown) {
        Range {
            if (from > to) {
                throw new IllegalArgumentException("from must not be after to,\nwas " + from + " and " + to);
            }
            if (thrown != null) {
                throw switch (thrown) {
                    case "null" -> new NullPointerException("thrown must be null");
                    case "silent" -> new IllegalArgumentException();
                    default -> new IllegalStateException("a bug");
                };
            }
        }
    }

    private record Ranges(List<Range> ranges) {}

    @Test
    void whatOnlyTheConstructorKnowsIsAProblemOfTheRecord() {
        assertThat(
                        problems(
                                Ranges.class,
                                """
                        "ranges": [{"from": 1, "to": 2}, {"from": 2, "to": 1}, {"from": 3},
                                   {"from": 1, "to": 1, "thrown": "null"}, {"from": 1, "to": 1, "thrown": "silent"}]
                        """))
                .containsExactly(
                        "/ranges/1: from must not be after to,\uFFFDwas 2 and 1",
                        "/ranges/2/to: is required",
                        "/ranges/3: thrown must be null",
                        "/ranges/4: null");
        assertThat(problems(Range.class, "\"from\": 2, \"to\": 1"))
                .containsExactly(": from must not be after to,\uFFFDwas 2 and 1");
    }

    @Test
    void aBugInAConstructorIsNoProblemOfTheText() {
        JsonFormat<Range> format = JsonFormat.of(Range.class, "urn:example:range", 1);

        assertThatThrownBy(() -> format.read("{\"formatVersion\": 1, \"from\": 1, \"to\": 1, \"thrown\": \"bug\"}"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Range can't be made")
                .hasRootCauseMessage("a bug");
    }

    private record Loose(double number, Map<String, Object> more) {}

    @Test
    void whatJsonCanNotHoldIsNotWritten() {
        JsonFormat<Loose> format = JsonFormat.of(Loose.class, "urn:example:loose", 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> format.write(new Loose(Double.NaN, Map.of())))
                .withMessage(
                        "JSON must hold texts, finite numbers, booleans, lists and maps, had the java.lang.Double \"NaN\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> format.write(new Loose(1, Map.of("day", List.of(DayOfWeek.MONDAY)))))
                .withMessageEndingWith("had the java.time.DayOfWeek \"MONDAY\"");
    }

    private record Tight(
            @Positive @Min(5) int low,
            @Min(5) @PositiveOrZero int lowToo,
            @NegativeOrZero @Max(-5) int high,
            @Max(-5) @Negative int highToo,
            @Max(0) @Negative int exclusive,
            @Digits(integer = 2, fraction = 2) @DecimalMin("0") @DecimalMax("50") BigDecimal all) {}

    @Test
    void ofSeveralBoundsTheTightestHolds() {
        assertThat(
                        problems(
                                Tight.class,
                                """
                        "low": 4, "lowToo": 4, "high": -4, "highToo": -4, "exclusive": 0, "all": 51
                        """))
                .containsExactly(
                        "/low: must be 5 or more, was 4",
                        "/lowToo: must be 5 or more, was 4",
                        "/high: must be -5 or less, was -4",
                        "/highToo: must be -5 or less, was -4",
                        "/exclusive: must be less than 0, was 0",
                        "/all: must be from 0 to 50, was 51");
    }

    @Test
    void theExceptionSurvivesTheWayToAnotherMachine() throws Exception {
        InvalidJsonException here =
                catchThrowableOfType(InvalidJsonException.class, () -> JsonFormat.of(Leaf.class, "urn:example:leaf", 1)
                        .read("{}"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(here);

        Object there = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

        assertThat(there).isInstanceOf(InvalidJsonException.class);
        assertThat(((InvalidJsonException) there).problems()).isEqualTo(here.problems());
        assertThat((InvalidJsonException) there).hasMessage(here.getMessage());
    }

    record WithSet(Set<String> names) {}

    record WithNumber(BigInteger number) {}

    record WithGenerics<T>(List<T> things) {}

    record WithNumbersAsKeys(Map<Integer, String> names) {}

    @SuppressWarnings("ArrayRecordComponent")
    record WithArray(int[] numbers) {}

    record WithAssertion(int from, int to) {

        @AssertTrue
        public boolean isInOrder() {
            return from <= to;
        }
    }

    @WholeConstraint
    record WithConstraintOfTheWhole(int from, int to) {}

    /** Any constraint that stands on a class. */
    @Constraint(validatedBy = {})
    @Retention(RetentionPolicy.RUNTIME)
    @interface WholeConstraint {

        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    record WithEmail(@Email String address) {}

    record WithMinOnText(@Min(1) String number) {}

    record WithPatternOnNumber(@Pattern(regexp = "1") int number) {}

    record WithFlags(@Pattern(regexp = "a", flags = Pattern.Flag.CASE_INSENSITIVE) String letter) {}

    record WithTwoPatterns(@Pattern(regexp = "a") @Pattern(regexp = "b") String letter) {}

    record WithSizedFlag(@Size(max = 1) boolean flag) {}

    record WithSizedDuration(@Size(max = 1) Duration duration) {}

    record WithTwins(Leaf leaf, Other.Leaf other) {}

    record WithVersion(int formatVersion) {}

    private static final class Other {
        record Leaf(String name) {}
    }

    static Stream<Arguments> strangers() {
        return Stream.of(
                Arguments.of(WithSet.class, "WithSet.names has what is not understood here: type java.util.Set<"),
                Arguments.of(
                        WithNumber.class, "WithNumber.number has what is not understood here: type java.math.BigI"),
                Arguments.of(WithGenerics.class, "WithGenerics.things has what is not understood here: type T"),
                Arguments.of(
                        WithNumbersAsKeys.class, "WithNumbersAsKeys.names has what is not understood here: type ja"),
                Arguments.of(WithArray.class, "WithArray.numbers has what is not understood here: type int[]"),
                Arguments.of(
                        WithEmail.class, "WithEmail.address has what is not understood here: @jakarta.validation."),
                Arguments.of(WithAssertion.class, "WithAssertion has what is not understood here: @jakarta"),
                Arguments.of(
                        WithConstraintOfTheWhole.class, "WithConstraintOfTheWhole has what is not understood here: @"),
                Arguments.of(WithMinOnText.class, "WithMinOnText.number has what is not understood here: @jakarta"),
                Arguments.of(WithPatternOnNumber.class, "WithPatternOnNumber.number has what is not understood here: "),
                Arguments.of(WithFlags.class, "WithFlags.letter has what is not understood here: @jakarta.validation."),
                Arguments.of(WithTwoPatterns.class, "WithTwoPatterns.letter has what is not understood here: @jakarta"),
                Arguments.of(WithSizedFlag.class, "WithSizedFlag.flag has what is not understood here: @jakarta"),
                Arguments.of(WithSizedDuration.class, "WithSizedDuration.duration has what is not understood here: @"),
                Arguments.of(
                        WithVersion.class,
                        "WithVersion must not have a component that is named as one of [formatVersion,"),
                Arguments.of(WithTwins.class, "records must differ in their simple names, were "));
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void whatIsNotUnderstoodIsRefusedBeforeAnythingIsRead(Class<? extends Record> type, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonFormat.of(type, "urn:example:stranger", 1))
                .withMessageStartingWith(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"settings", "", "not a uri"})
    void aFormatHasAUri(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> JsonFormat.of(Leaf.class, id, 1));
    }

    @Test
    void aFormatSaysWhatItIs() {
        assertThat(JsonFormat.of(Leaf.class, "urn:example:leaf", 7)).hasToString("JsonFormat[Leaf urn:example:leaf:7]");
    }

    @ParameterizedTest
    @CsvSource({"7, true", "7.0, true", "70e-1, true", "8, false", "7.5, false", "1e99, false"})
    void onlyItsOwnVersionIsUnderstood(String version, boolean understood) {
        JsonFormat<Leaf> format = JsonFormat.of(Leaf.class, "urn:example:leaf", 7);
        String json = "{\"formatVersion\": " + version + ", \"name\": \"a\"}";

        if (understood) {
            assertThat(format.read(json)).isEqualTo(new Leaf("a", List.of()));
        } else {
            assertThatThrownBy(() -> format.read(json)).isInstanceOf(InvalidJsonException.class);
        }
    }

    private static List<String> problems(Class<? extends Record> type, String fields) {
        JsonFormat<?> format = JsonFormat.of(type, "urn:example:own", 1);
        return catchThrowableOfType(
                        InvalidJsonException.class, () -> format.read("{\"formatVersion\": 1, " + fields + "}"))
                .problems()
                .stream()
                .map(problem -> problem.pointer() + ": " + problem.message())
                .toList();
    }
}
