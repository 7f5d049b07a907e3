package dev.touchpoint.cli.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.touchpoint.cli.simulate.Calendar.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CalendarTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private static SortedMap<LocalDate, Long> days(int... after) {
        SortedMap<LocalDate, Long> days = new TreeMap<>();
        for (int day : after) {
            days.merge(MONDAY.plusDays(day), 1L, Long::sum);
        }
        return days;
    }

    @Test
    void takes_the_finest_step_that_is_few_enough() {
        assertThat(Calendar.of(days(0, 30), days(), 31).step()).isEqualTo(Step.DAY);
        assertThat(Calendar.of(days(0, 31), days(), 31).step()).isEqualTo(Step.WEEK);
        assertThat(Calendar.of(days(0), days(31 * 7), 31).step()).isEqualTo(Step.MONTH);
        assertThat(Calendar.of(days(0, 3000), days(), 31).step()).isEqualTo(Step.YEAR);
        assertThat(Calendar.of(days(0, 30_000), days(), 31).bands()).hasSize(83);
    }

    @Test
    void names_a_step_by_its_first_day() {
        assertThat(Calendar.of(days(6), days(0, 40), 31).bands()).first().isEqualTo(new Band("2026-03-02", 1, 1));
        assertThat(Calendar.of(days(300), days(0), 31).bands()).first().isEqualTo(new Band("2026-03", 0, 1));
        assertThat(Calendar.of(days(3000), days(0), 31).bands()).first().isEqualTo(new Band("2026", 0, 1));
    }

    @Test
    void has_nothing_without_asks() {
        assertThat(Calendar.of(days(), days(), 31).bands()).isEmpty();
        assertThat(Calendar.weekdays(days(0, 7), days(6)))
                .startsWith(new Band("Monday", 2, 0))
                .endsWith(new Band("Sunday", 0, 1));
    }

    @Property(seed = "11", tries = 300)
    void loses_no_ask_and_leaves_no_step_out(
            @ForAll @Size(max = 8) List<@IntRange(max = 4000) Integer> simulated,
            @ForAll @Size(max = 8) List<@IntRange(max = 4000) Integer> observed,
            @ForAll @IntRange(min = 1, max = 200) int most) {
        SortedMap<LocalDate, Long> first =
                days(simulated.stream().mapToInt(Integer::intValue).toArray());
        SortedMap<LocalDate, Long> second =
                days(observed.stream().mapToInt(Integer::intValue).toArray());

        Calendar calendar = Calendar.of(first, second, most);

        assertThat(calendar.bands().stream().mapToLong(Band::simulated).sum()).isEqualTo(simulated.size());
        assertThat(calendar.bands().stream().mapToLong(Band::observed).sum()).isEqualTo(observed.size());
        assertThat(calendar.bands()).extracting(Band::label).doesNotHaveDuplicates();
        if (calendar.step() != Step.YEAR) {
            assertThat(calendar.bands()).hasSizeLessThanOrEqualTo(most);
        }
    }

    @Test
    void the_quantile_is_the_least_number_that_so_many_do_not_exceed() {
        Distribution distribution = Distribution.of(Map.of(0, 5L, 3, 4L, 9, 1L));

        assertThat(distribution.quantile(0.5)).isZero();
        assertThat(distribution.quantile(0.51)).isEqualTo(3);
        assertThat(distribution.quantile(0.9)).isEqualTo(3);
        assertThat(distribution.quantile(1)).isEqualTo(9);
        assertThatIllegalStateException()
                .isThrownBy(() -> Distribution.of(Map.of()).quantile(0.5));
    }

    @Test
    void bands_of_days_keep_every_ask() {
        Distribution far = Distribution.of(Map.of(-400L, 1L, -1L, 2L, 0L, 3L, 7L, 4L, 8L, 5L, 91L, 6L, 9999L, 7L));

        assertThat(Band.ofDays(far, Distribution.of(Map.of())).stream()
                        .mapToLong(Band::simulated)
                        .sum())
                .isEqualTo(far.total());
        assertThat(Band.ofDays(far, far)).startsWith(new Band("before", 3, 3)).endsWith(new Band("over 90", 13, 13));
        assertThat(Band.ofDays(Distribution.of(Map.of(1, 1L)), Distribution.of(Map.of(3, 1L))))
                .extracting(Band::label)
                .containsExactly("1", "2", "3 to 7");
    }

    @Test
    void many_asks_of_a_customer_are_one_band() {
        assertThat(Band.ofAsks(Distribution.of(Map.of(0, 9L, 6, 1L, 8, 2L)), Distribution.of(Map.of(2, 12L))))
                .extracting(Band::label)
                .containsExactly("0", "1", "2", "3", "4", "5", "over 5");
        assertThat(Band.ofAsks(Distribution.of(Map.of(0, 9L, 6, 1L, 8, 2L)), Distribution.of(Map.of(0, 12L))))
                .endsWith(new Band("over 5", 3, 0));
    }

    @Test
    void columns_are_as_high_as_what_they_stand_for() {
        Columns columns = new Columns(List.of(new Band("a", 25, 100), new Band("b", 0, 50)), true);

        assertThat(columns.lines()).extracting(Columns.Line::label).containsExactly("0", "50", "100", "150", "200");
        assertThat(columns.columns())
                .extracting(Columns.Column::height)
                .containsExactly("22.50", "90.00", "0.00", "45.00");
        assertThat(columns.columns())
                .extracting(Columns.Column::hint)
                .containsExactly("a: 25 simulated", "a: 100 observed", "b: 0 simulated", "b: 50 observed");
        assertThat(new Columns(List.of(new Band("a", 1, 7)), false).columns()).hasSize(1);
        assertThat(new Columns(List.of(new Band("a", 0, 0)), false).lines())
                .extracting(Columns.Line::label)
                .containsExactly("0", "1", "2", "3", "4");
        assertThat(new Columns(List.of(new Band("a", 4_621, 0)), false).lines())
                .last()
                .extracting(Columns.Line::label)
                .isEqualTo("8,000");
    }
}
