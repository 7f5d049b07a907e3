package dev.touchpoint.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.log.Response;
import dev.touchpoint.nps.Ces;
import dev.touchpoint.nps.Csat;
import dev.touchpoint.nps.Nps;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VoicesTallyTest {

    @Test
    void keepsTheNewestOfEachTouchpointAndGroupAndCountsAll() {
        List<Voices> voices = voices(
                2,
                said("order", 0, 1, "first"),
                said("order", 6, 2, "second"),
                said("order", 6, 3, "third"),
                said("delivery", 3, 0, "oldest"),
                said("order", 9, 0, "good"),
                said("order", null, 0, "none"),
                said("order", 7, 0, " \n "));

        assertThat(voices).extracting(Voices::count).containsExactly(4L, 0L, 1L, 1L);
        assertThat(texts(voices.get(0))).containsExactly("third", "second", "oldest");
        assertThat(texts(voices.get(2))).containsExactly("good");
        assertThat(voices.get(3).group()).isNull();
        assertThat(texts(voices.get(3))).containsExactly("none");
    }

    @Test
    void theOrderMakesNoDifferenceAlsoAtOneTime() {
        List<Response> said = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            said.add(said("order", i % 7, i % 3, "text " + i));
        }
        List<Voices> voices = voices(4, said.toArray(Response[]::new));
        for (long seed = 0; seed < 10; seed++) {
            Collections.shuffle(said, new Random(seed));

            assertThat(voices(4, said.toArray(Response[]::new))).isEqualTo(voices);
        }
    }

    @Test
    void keepsNoneIfSoAskedButCountsThem() {
        Voices detractors = voices(0, said("order", 0, 1, "first")).get(0);

        assertThat(detractors.count()).isEqualTo(1);
        assertThat(detractors.newest()).isEmpty();
    }

    @Test
    void shortensWhatIsLongAndPutsItIntoOneParagraph() {
        Voices detractors =
                voices(1, said("order", 0, 1, "a\r\n\n b " + "😀".repeat(700))).get(0);

        String text = texts(detractors).get(0);
        assertThat(text).startsWith("a b 😀").endsWith("😀…");
        assertThat(text.codePointCount(0, text.length())).isLessThanOrEqualTo(VoicesTally.LONGEST + 1);
    }

    @Test
    void aCommentsTextIsNotInItsString() {
        assertThat(voices(1, said("order", 0, 1, "call me: 555-1234")).get(0))
                .hasToString("Voices[group=AnswerGroup[name=detractors, lowest=0, highest=6, tone=BAD], count=1,"
                        + " newest=[Comment[0 about order at 1970-01-01T00:00:01Z]]]");
    }

    @Test
    void groupsAreTheMetricsClassesOrTheHalvesOfItsScale() {
        assertThat(AnswerGroup.of(Nps.standard().definition()))
                .containsExactly(
                        new AnswerGroup("detractors", 0, 6, Tone.BAD),
                        new AnswerGroup("passives", 7, 8, Tone.NEUTRAL),
                        new AnswerGroup("promoters", 9, 10, Tone.GOOD));
        assertThat(AnswerGroup.of(Csat.standard().definition()))
                .containsExactly(
                        new AnswerGroup("not satisfied", 1, 3, Tone.BAD),
                        new AnswerGroup("satisfied", 4, 5, Tone.GOOD));
        assertThat(AnswerGroup.of(Ces.standard().definition()))
                .containsExactly(
                        new AnswerGroup("below the middle", 1, 3, Tone.BAD),
                        new AnswerGroup("in the middle", 4, 4, Tone.NEUTRAL),
                        new AnswerGroup("above the middle", 5, 7, Tone.GOOD));
        assertThat(AnswerGroup.of(Ces.original().definition()))
                .containsExactly(
                        new AnswerGroup("below the middle", 1, 2, Tone.GOOD),
                        new AnswerGroup("in the middle", 3, 3, Tone.NEUTRAL),
                        new AnswerGroup("above the middle", 4, 5, Tone.BAD));
    }

    private static List<String> texts(Voices voices) {
        return voices.newest().stream().map(Comment::text).toList();
    }

    private static List<Voices> voices(int kept, Response... responses) {
        VoicesTally tally = new VoicesTally(Nps.standard().definition(), ZoneOffset.UTC, kept);
        List.of(responses).forEach(tally::add);
        return tally.voices();
    }

    private static Response said(String touchpoint, @Nullable Integer score, long second, String text) {
        return Response.builder("a", touchpoint, "nps", score, Instant.ofEpochSecond(second))
                .comment(text)
                .build();
    }
}
