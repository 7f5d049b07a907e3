package dev.touchpoint.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PeakMemoryTest {

    @Test
    void isNeverMoreThanThereIs() {
        long most = Runtime.getRuntime().maxMemory();

        assertThat(PeakMemory.bounded(most + 1)).isEqualTo(most);
        assertThat(PeakMemory.bounded(7)).isEqualTo(7);
        assertThat(PeakMemory.heapBytes()).isBetween(1L, most);
    }
}
