package dev.touchpoint.cli.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RecentTest {

    private final Recent recent = new Recent();

    @Test
    void equal_texts_become_one() {
        String first = recent.same(new String("delivery"));
        assertThat(recent.same(new String("delivery"))).isSameAs(first);
    }

    @Property(seed = "20261121")
    void a_text_stays_what_it_is(@ForAll String[] texts) {
        for (String text : texts) {
            assertThat(recent.same(text)).isEqualTo(text);
        }
    }
}
