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

    @Test
    void a_text_is_found_in_a_part_of_a_buffer() {
        String first = recent.same("a delivery".toCharArray(), 2, 8);
        assertThat(first).isEqualTo("delivery");
        assertThat(recent.same("delivery".toCharArray(), 0, 8)).isSameAs(first);
        assertThat(recent.same("deliver".toCharArray(), 0, 7)).isEqualTo("deliver");
        assertThat(recent.same("delivery".toCharArray(), 3, 0)).isEmpty();
    }

    @Test
    void comments_are_not_kept() {
        String comment = "It took so long that I had forgotten what I had ordered, and why.";
        assertThat(recent.same(comment)).isEqualTo(comment).isNotSameAs(recent.same(comment));
    }

    @Property(seed = "20261121")
    void a_text_stays_what_it_is(@ForAll String[] texts) {
        for (String text : texts) {
            assertThat(recent.same(text)).isEqualTo(text);
        }
    }
}
