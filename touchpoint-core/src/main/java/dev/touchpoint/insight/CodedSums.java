package dev.touchpoint.insight;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The sums at all places, for one coding after the other: of each part of a customer, or, for segments that all parts of a customer are
 * in, of each customer, which is less to read. Not thread-safe.
 */
final class CodedSums {

    private final List<LookSums> sums;

    /** The part whose row says which segment a part, or a customer, is in. */
    private final int[] speaks;

    private final int[] segments;

    private CodedSums(List<LookSums> sums, int[] speaks) {
        this.sums = sums;
        this.speaks = speaks;
        this.segments = new int[speaks.length];
    }

    static CodedSums byPart(List<Measured> places, SegmentRows rows, int fewest) {
        return new CodedSums(
                places.stream()
                        .map(place -> LookSums.byPart(place, rows, fewest))
                        .toList(),
                IntStream.range(0, rows.parts()).toArray());
    }

    static CodedSums byCustomer(List<Measured> places, SegmentRows rows, int fewest) {
        return new CodedSums(
                places.stream()
                        .map(place -> LookSums.byCustomer(place, rows, fewest))
                        .toList(),
                IntStream.range(0, rows.customers()).map(rows::start).toArray());
    }

    /** Takes the segments of a coding, of the rows that parts have after a shuffle. */
    void code(SegmentCoding coding, int[] rowOf) {
        int[] ofRow = coding.ofRow();
        for (int i = 0; i < segments.length; i++) {
            segments[i] = ofRow[rowOf[speaks[i]]];
        }
    }

    /** The sums of the coding that was taken last. They are other ones after the next call. */
    LookSums read(int place, SegmentCoding coding) {
        LookSums at = sums.get(place);
        at.read(coding.size(), segments);
        return at;
    }
}
