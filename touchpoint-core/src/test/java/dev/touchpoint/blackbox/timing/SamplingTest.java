package dev.touchpoint.blackbox.timing;

import static dev.touchpoint.timing.TimingRules.sampling;
import static dev.touchpoint.timing.TimingRules.spread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.timing.Ask;
import dev.touchpoint.timing.Customer;
import dev.touchpoint.timing.Decision;
import dev.touchpoint.timing.Occasion;
import dev.touchpoint.timing.RuleSpec;
import dev.touchpoint.timing.RuleTypes;
import dev.touchpoint.timing.TimingRule;
import dev.touchpoint.timing.Wait;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

class SamplingTest {

    private static final String NOW = "2026-01-10T12:00:00Z";

    private static boolean isSelected(TimingRule rule, String policy, String customer) {
        return Asking.with(rule)
                        .policy(p -> p.named(policy))
                        .customer(Customer.builder(customer).zone(Asking.BERLIN))
                        .at(NOW)
                instanceof Ask;
    }

    private static List<Integer> selected(double percent, String salt) {
        TimingRule rule = sampling(percent, salt);
        return IntStream.range(0, 10_000)
                .filter(i -> isSelected(rule, "mine", "customer-" + i))
                .boxed()
                .toList();
    }

    @Test
    void zeroPercentAreNobodyAndAHundredEverybody() {
        assertThat(selected(0, "a")).isEmpty();
        assertThat(selected(100, "a")).hasSize(10_000);
    }

    @Test
    void hardlyLessThanAHundredPercentIsNotNobody() {
        // 2^64 numbers are fewer than this has nines.
        TimingRule all = RuleTypes.standard()
                .rule(RuleSpec.of("sampling")
                        .with("percent", new BigDecimal("99.9999999999999999999"))
                        .with("salt", "a"));
        TimingRule one = RuleTypes.standard()
                .rule(RuleSpec.of("sampling")
                        .with("percent", new BigDecimal("1e-19"))
                        .with("salt", "a"));

        assertThat(IntStream.range(0, 1_000)).allSatisfy(i -> {
            assertThat(isSelected(all, "mine", "customer-" + i)).isTrue();
            assertThat(isSelected(one, "mine", "customer-" + i)).isFalse();
        });
    }

    @Test
    void aSampleHasItsShareAndRaisingItDropsNobody() {
        List<Integer> tenth = selected(10, "a");
        List<Integer> quarter = selected(25, "a");

        assertThat(tenth.size()).isCloseTo(1_000, within(120));
        assertThat(quarter.size()).isCloseTo(2_500, within(180));
        assertThat(quarter).containsAll(tenth);
        assertThat(selected(10, "a")).isEqualTo(tenth);
    }

    @Test
    void anotherSaltIsAnotherSample() {
        List<Integer> both =
                selected(50, "a").stream().filter(selected(50, "b")::contains).toList();

        assertThat(both.size()).isCloseTo(2_500, within(180));
    }

    @Test
    void whoIsNotSelectedNeverIs() {
        assertThat(Asking.with(sampling(0, "a")).at(NOW)).hasToString("Decline[for good: SAMPLED_OUT 0]");
        assertThat(Asking.with(sampling(12.5, "a")).at(NOW).toString())
                .isIn("Decline[for good: SAMPLED_OUT 12.5]", "Ask[over email]");
    }

    @Test
    void aNameWithAnAwkwardHashIsLikeAnyOther() {
        assertThat("polygenelubricants".hashCode()).isEqualTo(Integer.MIN_VALUE);
        assertThat(isSelected(sampling(0, "a"), "mine", "polygenelubricants")).isFalse();
        assertThat(isSelected(sampling(100, "a"), "mine", "polygenelubricants")).isTrue();
    }

    @Test
    void customersAreSpreadOverDaysEvenly() {
        TimingRule rule = spread(Period.ofDays(30));
        Map<LocalDate, Integer> perDay = new TreeMap<>();
        for (int i = 0; i < 9_000; i++) {
            Instant turn = turn(rule, "customer-" + i);
            perDay.merge(LocalDate.ofInstant(turn, Asking.BERLIN), 1, Integer::sum);
        }

        assertThat(perDay).hasSize(30);
        assertThat(perDay.keySet()).contains(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 30));
        // A standard deviation is 17.
        assertThat(perDay.values()).allSatisfy(count -> assertThat(count).isCloseTo(300, within(80)));
    }

    @Test
    void overCalendarDaysEverybodyHasTheTimeOfTheOccasion() {
        TimingRule rule = spread(Period.ofMonths(6));
        Occasion occasion = Occasion.of("delivery", "o", Instant.parse("2026-01-01T08:30:00Z"));
        for (int i = 0; i < 100; i++) {
            Instant turn = turn(rule, "customer-" + i, occasion);
            assertThat(turn.atZone(Asking.BERLIN).toLocalTime()).hasToString("09:30");
        }
    }

    private static Instant turn(TimingRule rule, String customer) {
        return turn(rule, customer, Occasion.of("delivery", "o", Instant.parse("2026-01-01T00:00:00Z")));
    }

    private static Instant turn(TimingRule rule, String customer, Occasion occasion) {
        Decision decision = Asking.with(rule)
                .occasion(occasion)
                .customer(Customer.builder(customer).zone(Asking.BERLIN))
                .at(occasion.at().toString());
        return decision instanceof Wait wait ? wait.until() : occasion.at();
    }

    @Test
    void otherLanguagesDrawTheSameLots() throws IOException {
        List<Map<String, Object>> vectors = vectors();

        assertThat(vectors).hasSizeGreaterThan(20);
        for (Map<String, Object> vector : vectors) {
            String customer = (String) vector.get("customer");
            if (vector.containsKey("percent")) {
                TimingRule rule = sampling(((Number) vector.get("percent")).doubleValue(), (String) vector.get("salt"));
                assertThat(isSelected(rule, (String) vector.get("policy"), customer))
                        .as(vector.toString())
                        .isEqualTo(vector.get("selected"));
            } else {
                TimingRule rule = spread(Duration.ofSeconds(((Number) vector.get("overSeconds")).longValue()));
                assertThat(turn(rule, customer))
                        .as(vector.toString())
                        .isEqualTo(Instant.parse("2026-01-01T00:00:00Z")
                                .plusSeconds(((Number) vector.get("afterSeconds")).longValue()));
            }
        }
    }

    /** A list of flat objects. */
    private static List<Map<String, Object>> vectors() throws IOException {
        List<Map<String, Object>> vectors = new ArrayList<>();
        try (InputStream in = SamplingTest.class.getResourceAsStream("/timing/sampling-vectors.json");
                JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            Map<String, Object> vector = new TreeMap<>();
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.END_OBJECT) {
                    vectors.add(vector);
                    vector = new TreeMap<>();
                } else if (token.isScalarValue()) {
                    vector.put(parser.currentName(), value(parser, token));
                }
            }
        }
        return vectors;
    }

    private static Object value(JsonParser parser, JsonToken token) {
        if (token.isBoolean()) {
            return parser.getBooleanValue();
        }
        return token.isNumeric() ? parser.getNumberValue() : parser.getString();
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> sampling(100.1, "a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sampling percent must be from 0 to 100, was 100.1");
        assertThatThrownBy(() -> sampling(Double.NaN, "a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sampling percent must be from 0 to 100, was NaN");
        assertThatThrownBy(() -> sampling(10, " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sampling salt must not be blank");
        assertThatThrownBy(() -> sampling(10, "a\nb"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("sampling salt must be on one line");
        assertThatThrownBy(() -> spread(Duration.ofMillis(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("spread must be from a second to 100 years, was PT0.001S");
        assertThatThrownBy(() -> spread(Period.ofYears(101)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("spread must be from a second to 100 years, was P101Y");
    }
}
