package dev.touchpoint.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.log.Event;
import dev.touchpoint.log.Response;
import dev.touchpoint.log.TouchpointLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The quick sums against the plain formula. */
class LookSumsTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    /** Some customers have several occasions, and change their colour between them. */
    private static SegmentRows rows(SplittableRandom random) {
        return rows(random, 60, 4);
    }

    private static SegmentRows rows(SplittableRandom random, int customers, int mostOccasions) {
        List<Event> events = new ArrayList<>();
        for (int customer = 0; customer < customers; customer++) {
            int occasions = 1 + random.nextInt(mostOccasions);
            for (int occasion = 0; occasion < occasions; occasion++) {
                Response.Builder response = Response.builder("c" + (100 + customer), "t", "csat", 5, NOON)
                        .occasion("o" + occasion)
                        .segment("size", customer % 2 == 0 ? "small" : "large");
                if (random.nextInt(10) > 0) {
                    response.segment("colour", random.nextInt(2) == 0 ? "red" : "blue");
                }
                events.add(response.build());
            }
        }
        return SegmentRows.of(TouchpointLog.of(events));
    }

    private static Measured measured(SegmentRows rows, boolean fall, double widest, SplittableRandom random) {
        Measured measured = new Measured(fall, widest, rows.parts());
        for (int part = 0; part < rows.parts(); part++) {
            for (int i = random.nextInt(3); i > 0; i--) {
                measured.addAfter(part, random.nextInt(5));
            }
            for (int i = random.nextInt(3); fall && i > 0; i--) {
                measured.addBefore(part, 3 + random.nextInt(5));
            }
        }
        return measured;
    }

    @Property(seed = "8", tries = 200)
    void aLookIsTheContrastOverItsError(@ForAll long seed, @ForAll boolean fall, @ForAll boolean doubted) {
        SplittableRandom random = new SplittableRandom(seed);
        isTheContrastOverItsError(rows(random), fall, doubted, random);
    }

    /** So many occasions that a customer's pairs of them are not looked at one by one. */
    @Property(seed = "8", tries = 100)
    void aLookIsTheContrastOverItsErrorWhereCustomersComeAgainAndAgain(@ForAll long seed, @ForAll boolean fall) {
        SplittableRandom random = new SplittableRandom(seed);
        isTheContrastOverItsError(rows(random, 12, 40), fall, false, random);
    }

    private static void isTheContrastOverItsError(
            SegmentRows rows, boolean fall, boolean doubted, SplittableRandom random) {
        Measured measured = measured(rows, fall, doubted ? 5 : 0, random);
        int[] own = IntStream.range(0, rows.parts()).toArray();
        CodedSums byPart = CodedSums.byPart(List.of(measured), rows, 2);
        CodedSums byCustomer = CodedSums.byCustomer(List.of(measured), rows, 2);

        for (SegmentCoding coding : SegmentCoding.each(rows).toList()) {
            byPart.code(coding, own);
            byCustomer.code(coding, own);
            LookSums sums = byPart.read(0, coding);
            for (int segment = 0; segment < coding.size(); segment++) {
                double drop =
                        contrast(measured, rows, coding.segment(rows, segment)).drop();

                assertThat(sums.drop(segment)).isCloseTo(drop, within(1e-6));
                if (coding.isByCustomer(rows)) {
                    assertThat(byCustomer.read(0, coding).drop(segment)).isCloseTo(drop, within(1e-6));
                }
            }
        }
    }

    @Test
    void aCodingIsByCustomerIfNobodyChanges() {
        SegmentRows rows = rows(new SplittableRandom(1));

        assertThat(SegmentCoding.each(rows))
                .extracting(
                        coding -> coding.segment(rows, 0).values().keySet().toString(),
                        coding -> coding.isByCustomer(rows))
                .containsExactly(tuple("[colour]", false), tuple("[size]", true), tuple("[colour, size]", false));
    }

    private static Contrast contrast(Measured measured, SegmentRows rows, Segment segment) {
        boolean[] in = rows.in(segment);
        boolean[] rest = new boolean[in.length];
        for (int i = 0; i < in.length; i++) {
            rest[i] = !in[i];
        }
        return Contrast.of(measured, rows, in, rest);
    }

    /** The pairs of its occasions would be fifty million, too many to keep. */
    @Test
    void aCustomerWithTenThousandOccasionsIsNoTrouble() {
        SplittableRandom random = new SplittableRandom(1);
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 10_400; i++) {
            events.add(Response.builder(i < 10_000 ? "bot" : "c" + i, "t", "csat", 5, NOON)
                    .occasion("o" + i)
                    .segment("colour", random.nextInt(2) == 0 ? "red" : "blue")
                    .build());
        }

        isTheContrastOverItsError(SegmentRows.of(TouchpointLog.of(events)), true, false, random);
    }

    /**
     * By hand: the segment falls from 9 to 5, the rest from 9 to 8. Customers' parts in it are (3 - 5)/2 - (8 - 9)/2 and so on: -0.5,
     * 0.5, 0.5 and -0.5, whose squares add up to 1.
     */
    @Test
    void worksTheSmallestExample() {
        SegmentRows rows = rowsOf("a", "a", "b", "b");
        Measured measured = new Measured(true, 0, rows.parts());
        double[][] values = {{8, 3}, {10, 7}, {8, 8}, {10, 8}};
        for (int part = 0; part < 4; part++) {
            measured.addBefore(part, values[part][0]);
            measured.addAfter(part, values[part][1]);
        }
        boolean[] in = rows.in(Segment.of("kind", "a"));
        boolean[] rest = {false, false, true, true};

        Contrast contrast = Contrast.of(measured, rows, in, rest);

        assertThat(contrast.difference()).isCloseTo(-3, within(1e-12));
        assertThat(contrast.error()).isCloseTo(1, within(1e-12));
    }

    private static SegmentRows rowsOf(String... kinds) {
        List<Event> events = IntStream.range(0, kinds.length)
                .<Event>mapToObj(i -> Response.builder("c" + i, "t", "csat", 5, NOON)
                        .segment("kind", kinds[i])
                        .build())
                .toList();
        return SegmentRows.of(TouchpointLog.of(events));
    }

    @Property(seed = "8", tries = 20)
    void aShuffleGivesEachCustomerTheRowsOfAnother(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SegmentRows rows = rows(random);

        int[] rowOf = new RowShuffle(rows, random).next();

        assertThat(Arrays.stream(rowOf).sorted().toArray())
                .isEqualTo(IntStream.range(0, rows.parts()).toArray());
        for (int customer = 0; customer < rows.customers(); customer++) {
            int start = rowOf[rows.start(customer)];
            for (int part = rows.start(customer); part < rows.start(customer + 1); part++) {
                assertThat(rowOf[part] - start).isEqualTo(part - rows.start(customer));
            }
        }
    }
}
