package dev.touchpoint.blackbox.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.touchpoint.timing.InvalidRuleException;
import dev.touchpoint.timing.RuleSpec;
import dev.touchpoint.timing.RuleTypes;
import dev.touchpoint.timing.Scope;
import dev.touchpoint.timing.TimingRules;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RuleSpecsTest {

    private static List<String> problems(RuleSpec spec) {
        InvalidRuleException invalid = catchThrowableOfType(
                InvalidRuleException.class, () -> RuleTypes.standard().rule(spec));
        assertThat(invalid).as(spec.toString()).isNotNull();
        return invalid.problems().stream().map(Object::toString).toList();
    }

    @Test
    void aRuleIsReadFromPlainValues() {
        RuleSpec spec = RuleSpec.of("gap").with("of", "P90D").with("scope", "ANY_SURVEY");

        assertThat(RuleTypes.standard().rule(spec)).isEqualTo(TimingRules.gap(Period.ofDays(90), Scope.ANY_SURVEY));
        assertThat(RuleTypes.standard()
                        .rule(RuleSpec.of("gap").with("of", "P13W").with("scope", "ANY_SURVEY")))
                .isEqualTo(TimingRules.gap(Period.ofDays(91), Scope.ANY_SURVEY));
        assertThat(RuleTypes.standard()
                        .rule(RuleSpec.of("gap")
                                .with("of", "PT0S")
                                .with("scope", "ANY_SURVEY")
                                .with("afterSilence", "P0D")
                                .with("except", List.of())))
                .isEqualTo(TimingRules.gap(Duration.ZERO, Scope.ANY_SURVEY));
    }

    @Test
    void aCountReachesAsFarAsAnInteger() {
        RuleSpec spec = RuleSpec.of("at-most");

        assertThat(RuleTypes.standard().rule(spec.with("most", Integer.MAX_VALUE)))
                .isEqualTo(TimingRules.atMost(Integer.MAX_VALUE));
        assertThat(problems(spec.with("most", 1L + Integer.MAX_VALUE)))
                .containsExactly("at /most: must be a whole number from 1 to 2147483647, was 2147483648");
    }

    @Test
    void everyProblemIsFoundAtOnce() {
        RuleSpec spec = new RuleSpec(
                "gap", 2, Map.of("off", "P90D", "scope", "ANY_SURVY", "except", List.of("ok", "not ok", 3)));

        assertThat(problems(spec))
                .containsExactlyInAnyOrder(
                        "at /version: must be 1, was 2",
                        "at /of: is required",
                        "at /scope: must be one of THIS_SURVEY, THIS_METRIC, THIS_TOUCHPOINT, THIS_CHANNEL, THIS_PURPOSE,"
                                + " ANY_SURVEY, was \"ANY_SURVY\"; did you mean \"ANY_SURVEY\"?",
                        "at /except/1: must be 1 to 100 letters, digits, '.', '_', ':' or '-', beginning with a letter or"
                                + " digit, was \"not ok\"",
                        "at /except/2: must be a text, was 3",
                        "at /off: there is no setting \"off\"; did you mean \"of\"?");
    }

    @Test
    void theMessageHasEveryProblem() {
        assertThatThrownBy(() -> RuleTypes.standard()
                        .rule(RuleSpec.of("delay").with("of", " ").with("off", 1)))
                .isInstanceOf(InvalidRuleException.class)
                .hasMessage("at /of: must not be blank\nat /off: there is no setting \"off\"; did you mean \"of\"?");
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of(RuleSpec.of("gapp"), "at /type: there is no rule type \"gapp\"; did you mean \"gap\"?"),
                Arguments.of(delay(3), "at /of: must be a text, was 3"),
                Arguments.of(delay("3 days"), "at /of: must be an amount of time, as in PT24H or P30D, was \"3 days\""),
                Arguments.of(delay("P"), "at /of: must be an amount of time, as in PT24H or P30D, was \"P\""),
                Arguments.of(
                        delay("P99999999999D"),
                        "at /of: must be an amount of time, as in PT24H or P30D, was \"P99999999999D\""),
                Arguments.of(delay("-P1D"), "at /of: must not be negative, was \"-P1D\""),
                Arguments.of(delay("PT-1H"), "at /of: must not be negative, was \"PT-1H\""),
                Arguments.of(
                        delay("P1DT2H"),
                        "at /of: must be elapsed time, as in PT24H, or calendar time, as in P30D, not both, was"
                                + " \"P1DT2H\""),
                Arguments.of(RuleSpec.of("expiry").with("of", "P0D"), "at /of: must be longer than zero, was \"P0D\""),
                Arguments.of(
                        RuleSpec.of("at-most").with("most", 0),
                        "at /most: must be a whole number from 1 to 2147483647, was 0"),
                Arguments.of(
                        RuleSpec.of("at-most").with("most", 1.5),
                        "at /most: must be a whole number from 1 to 2147483647, was 1.5"),
                Arguments.of(RuleSpec.of("at-most").with("most", "1"), "at /most: must be a number, was \"1\""),
                Arguments.of(
                        RuleSpec.of("at-most").with("most", 99999999999L),
                        "at /most: must be a whole number from 1 to 2147483647, was 99999999999"),
                Arguments.of(quiet("21:00", "21:00"), "at /to: must not be the same as from, was 21:00"),
                Arguments.of(quiet("9pm", "08:00"), "at /from: must be a time of the day, as in 21:00, was \"9pm\""),
                Arguments.of(quiet("21:00", "24:00"), "at /to: must be a time of the day, as in 21:00, was \"24:00\""),
                Arguments.of(
                        quiet("21:00", "08:00").with("legal", "yes"), "at /legal: must be true or false, was \"yes\""),
                Arguments.of(RuleSpec.of("allowed-hours"), "at /windows: is required"),
                Arguments.of(windows(3), "at /windows/0: must be an object, was 3"),
                Arguments.of(
                        windows(Map.of("days", List.of("SUNDAY"), "from", "08:00")), "at /windows/0/to: is required"),
                Arguments.of(
                        windows(Map.of("days", List.of("SUNDAY"), "from", "00:00", "to", "00:00")),
                        "at /windows/0/to: must not be the same as from, was 00:00"),
                Arguments.of(
                        windows(Map.of("days", List.of("SUNDAY"), "from", "08:00", "to", "09:00", "allDay", true)),
                        "at /windows/0/allDay: must not be true beside from and to"),
                Arguments.of(
                        windows(Map.of("days", "SUNDAY", "from", "08:00", "to", "09:00")),
                        "at /windows/0/days: must be a list, was \"SUNDAY\""),
                Arguments.of(
                        windows(Map.of("days", List.of("SUNDAI"), "from", "08:00", "to", "09:00")),
                        "at /windows/0/days/0: must be one of MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY,"
                                + " SUNDAY, was \"SUNDAI\"; did you mean \"SUNDAY\"?"),
                Arguments.of(
                        windows(Map.of("days", List.of(), "from", "08:00", "to", "09:00", "day", 1)),
                        "at /windows/0/day: there is no setting \"day\"; did you mean \"days\"?"),
                Arguments.of(
                        RuleSpec.of("blackout").with("dates", List.of("2026-02-30")),
                        "at /dates/0: must be a date, as in 2026-12-24, was \"2026-02-30\""),
                Arguments.of(
                        RuleSpec.of("sampling").with("percent", 101).with("salt", "a"),
                        "at /percent: must be from 0 to 100, was 101"),
                Arguments.of(
                        RuleSpec.of("sampling").with("percent", 1).with("salt", "a\nb"),
                        "at /salt: must be on one line, was \"a\uFFFDb\""),
                Arguments.of(
                        RuleSpec.of("spread").with("over", "PT0.5S"),
                        "at /over: must be from a second to 100 years, was \"PT0.5S\""),
                Arguments.of(
                        RuleSpec.of("segment").with("attribute", "plan").with("values", List.of()),
                        "at /values: must not be empty"),
                Arguments.of(
                        RuleSpec.of("segment").with("attribute", "plan").with("values", List.of(List.of(1))),
                        "at /values/0: must be a text, number or boolean, was [1]"),
                Arguments.of(
                        RuleSpec.of("quota")
                                .with("most", 1)
                                .with("tally", "t")
                                .with("each", "MONTH")
                                .with("weekStart", "SUNDAY"),
                        "at /weekStart: must not be there unless each is WEEK, was MONTH"),
                Arguments.of(
                        RuleSpec.of("attention")
                                .with("budget", "P1D")
                                .with("within", "P30D")
                                .with("scope", "ANY_SURVEY"),
                        "at /budget: must be a duration, as in PT10M, was \"P1D\""),
                Arguments.of(
                        RuleSpec.of("holidays").with("name", "DE"), "at /name: there is no holiday calendar \"DE\""));
    }

    private static RuleSpec delay(Object of) {
        return RuleSpec.of("delay").with("of", of);
    }

    private static RuleSpec quiet(String from, String to) {
        return RuleSpec.of("quiet-hours").with("from", from).with("to", to);
    }

    private static RuleSpec windows(Object window) {
        return RuleSpec.of("allowed-hours").with("windows", List.of(window));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void aProblemIsNamedWithItsPlace(RuleSpec spec, String problem) {
        assertThat(problems(spec)).containsExactly(problem);
    }

    @Test
    void aCalendarOfHolidaysIsTheHosts() {
        RuleSpec spec = RuleSpec.of("holidays").with("name", "DE");

        assertThat(RuleTypes.standard()
                        .withHolidays("DE", LocalDate.EPOCH::equals)
                        .rule(spec)
                        .spec())
                .isEqualTo(spec);
    }

    @Test
    void hostsCanTellWhichTypesThereAre() {
        assertThat(RuleTypes.standard().names())
                .contains("gap", "quiet-hours", "holidays")
                .hasSize(27);
        assertThat(RuleTypes.standard().names())
                .allSatisfy(type -> assertThat(problems(RuleSpec.of(type).with("nonsense", 1)))
                        .contains("at /nonsense: there is no setting \"nonsense\""));
    }
}
