package dev.touchpoint.cli.packed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ColumnTest {

    @Property(seed = "20261123")
    void keepsWhatWasAddedInAnyOrder(@ForAll("values") List<Long> values) {
        Column column = new Column();
        values.forEach(column::add);

        assertThat(IntStream.range(0, values.size()).mapToObj(column::get)).isEqualTo(values);
        int width = column.width();
        column.reorder(IntStream.range(0, values.size())
                .map(row -> values.size() - 1 - row)
                .toArray());
        assertThat(IntStream.range(0, values.size()).mapToObj(row -> column.get(values.size() - 1 - row)))
                .isEqualTo(values);
        assertThat(column.width()).isEqualTo(width);
    }

    @Test
    void isAsWideAsItsLargestNumber() {
        Column column = new Column();
        column.add(0);
        assertThat(column.width()).isZero();
        column.add(-32_768);
        assertThat(column.width()).isEqualTo(2);
        column.add(32_768);
        assertThat(column.width()).isEqualTo(4);
        column.add(Long.MIN_VALUE);
        column.add(0);
        assertThat(column.width()).isEqualTo(8);
        assertThat(IntStream.range(0, 5).mapToLong(column::get))
                .containsExactly(0L, -32_768L, 32_768L, Long.MIN_VALUE, 0L);
    }

    @Provide
    Arbitrary<List<Long>> values() {
        return Arbitraries.of(0L, 1L, -1L, 32_767L, -32_769L, 2_147_483_647L, -2_147_483_649L, Long.MAX_VALUE)
                .list()
                .ofMaxSize(60);
    }
}
