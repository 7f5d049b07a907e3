package dev.touchpoint.cli.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Times as they are written in files. */
class TimeFormatTest {

    private static Instant read(@Nullable String pattern, @Nullable String zone, Precision precision, String value) {
        TimeSource column = new TimeSource("at", pattern, zone == null ? null : ZoneId.of(zone), precision, false);
        return TimeFormat.of(column, Mapping.standard()).parse(value);
    }

    private static String iso(String value) {
        return read(null, null, Precision.TIME, value).toString();
    }

    private static String berlin(String value) {
        return read("yyyy-MM-dd HH:mm:ss", "Europe/Berlin", Precision.TIME, value)
                .toString();
    }

    @Test
    void iso_8601_in_its_usual_spellings() {
        assertThat(iso("2026-11-23T07:00:00Z")).isEqualTo("2026-11-23T07:00:00Z");
        assertThat(iso("2026-11-23T07:00Z")).isEqualTo("2026-11-23T07:00:00Z");
        assertThat(iso("2026-11-23t07:00:00.123456z")).isEqualTo("2026-11-23T07:00:00.123456Z");
        assertThat(iso("2026-11-23 07:00:00+01:00")).isEqualTo("2026-11-23T06:00:00Z");
        assertThat(iso("2026-11-23T07:00:00+0100")).isEqualTo("2026-11-23T06:00:00Z");
        assertThat(iso("2026-11-23T07:00:00-03")).isEqualTo("2026-11-23T10:00:00Z");
    }

    @Test
    void an_offset_wins_over_the_zone() {
        assertThat(read(null, "Asia/Tokyo", Precision.TIME, "2026-11-23T07:00:00Z"))
                .isEqualTo("2026-11-23T07:00:00Z");
        assertThat(read(null, "Asia/Tokyo", Precision.TIME, "2026-11-23T07:00:00"))
                .isEqualTo("2026-11-22T22:00:00Z");
    }

    @Test
    void a_local_time_that_the_clocks_skip_counts_as_much_later_as_they_skip() {
        assertThat(berlin("2026-03-29 02:30:00")).isEqualTo(berlin("2026-03-29 03:30:00"));
    }

    @Test
    void a_local_time_that_the_clocks_pass_twice_counts_as_the_first() {
        assertThat(berlin("2026-10-25 02:30:00")).isEqualTo("2026-10-25T00:30:00Z");
    }

    @Test
    void a_date_counts_as_the_start_of_the_local_day_even_where_clocks_skip_midnight() {
        assertThat(read("yyyy-MM-dd HH:mm:ss", "America/Sao_Paulo", Precision.DAY, "2017-10-15 00:00:00"))
                .isEqualTo("2017-10-15T03:00:00Z");
        assertThat(read(null, "America/Sao_Paulo", Precision.DAY, "2017-07-01")).isEqualTo("2017-07-01T03:00:00Z");
    }

    @Test
    void of_a_date_the_time_of_day_and_the_offset_are_not_meant() {
        assertThat(read(null, "Europe/Berlin", Precision.DAY, "2026-11-23T23:30:00Z"))
                .isEqualTo("2026-11-22T23:00:00Z");
    }

    @Test
    void patterns_may_be_in_other_words() {
        assertThat(read("d.M.yyyy H:mm", "Europe/Berlin", Precision.TIME, "3.2.2026 7:05"))
                .isEqualTo("2026-02-03T06:05:00Z");
        assertThat(read("dd MMM yyyy 'at' hh:mm a", "UTC", Precision.TIME, "03 Feb 2026 AT 07:05 pm"))
                .isEqualTo("2026-02-03T19:05:00Z");
        assertThat(read("M/d/yy", "UTC", Precision.DAY, "2/3/26")).isEqualTo("2026-02-03T00:00:00Z");
        assertThat(read("yyyy-MM-dd HH:mm:ss VV", null, Precision.TIME, "2026-02-03 07:05:00 Europe/Berlin"))
                .isEqualTo("2026-02-03T06:05:00Z");
    }

    @Test
    void the_calendar_is_kept() {
        assertThatThrownBy(() -> berlin("2026-02-31 00:00:00"))
                .isInstanceOf(DateTimeException.class)
                .hasMessage("must be a time written as yyyy-MM-dd HH:mm:ss");
        assertThatThrownBy(() -> berlin("2026-02-03 24:00:00")).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> berlin("2026-02-03 07:05:00 ")).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> read("HH:mm", "UTC", Precision.TIME, "07:05")).isInstanceOf(DateTimeException.class);
    }

    @Test
    void a_pattern_must_be_one() {
        assertThatThrownBy(() -> new TimeSource("at", "yyyy-mm-bb", null, null, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pattern must be one such as yyyy-MM-dd HH:mm:ss, was \"yyyy-mm-bb\"");
    }

    @Property(seed = "20261121")
    void every_instant_is_read_as_it_is_written(
            @ForAll @LongRange(min = -62_135_596_800L, max = 253_402_300_799L) long s) {
        Instant instant = Instant.ofEpochSecond(s);
        assertThat(iso(instant.toString())).isEqualTo(instant.toString());
    }

    /** The short cut for the usual spelling must not know another calendar than the formatter. */
    @Property(seed = "20261121")
    void the_short_cut_agrees_with_the_formatter(
            @ForAll @IntRange(max = 9999) int year,
            @ForAll @IntRange(max = 13) int month,
            @ForAll @IntRange(max = 32) int day,
            @ForAll @IntRange(max = 25) int hour,
            @ForAll @IntRange(max = 61) int second) {
        String value = String.format(Locale.ROOT, "%04d-%02d-%02dT%02d:59:%02dZ", year, month, day, hour, second);
        Instant usual = UsualTime.parse(value);
        if (usual == null) {
            assertThatThrownBy(() -> iso(value)).isInstanceOf(DateTimeException.class);
        } else {
            assertThat(usual).isEqualTo(iso(value.replace("Z", "+00:00")));
        }
    }

    @Test
    void the_short_cut_leaves_other_spellings_to_the_formatter() {
        assertThat(UsualTime.parse("2026-11-23T07:00:00+")).isNull();
        assertThat(UsualTime.parse("2026-11-23T07:00:0\u0660Z")).isNull();
        assertThat(UsualTime.parse("2026-11-23T07:00Z")).isNull();
    }
}
