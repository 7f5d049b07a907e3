package dev.touchpoint.insight;

import dev.touchpoint.metric.Definition;
import dev.touchpoint.metric.ScoreCounts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Why a score changed: because segments scored differently (rate), or because other segments answered (mix).
 *
 * <p>With each segment's share w of the answers and its score s, before and after, and S the score of all, the parts of a
 * segment are Δw·(s̄ - S̄) for the mix and w̄·Δs for the rate, where a bar is the mean of before and after. They add up to the
 * change, but for the rounding of doubles; nothing is left over as "interaction". A segment that answered only once has no
 * change of its own: all of it is mix. Source: Kitagawa (1955), Components of a difference between two rates, Journal of
 * the American Statistical Association 50.
 *
 * <p>Immutable and thread-safe.
 *
 * @param change the score after minus the score before, in the definition's unit
 * @param mix the part of the change that comes from other segments answering
 * @param rate the part of the change that comes from segments scoring differently
 * @param parts the parts of each segment, those that answered before first; unmodifiable, not null
 * @param simpsonsParadox whether the score moved one way, though no segment that answered both times did, and at least one
 *     moved the other way: then the change of the total says nothing about any segment
 * @param <K> what segments are known by
 */
public record ChangeDecomposition<K>(
        double change, double mix, double rate, List<Part<K>> parts, boolean simpsonsParadox) {

    /**
     * A segment's part of a change.
     *
     * @param segment the segment, not null
     * @param before its answers before, not null
     * @param after its answers after, not null
     * @param mix what its larger or smaller share of the answers did to the score of all
     * @param rate what its own change did to the score of all
     * @param <K> what segments are known by
     */
    public record Part<K>(K segment, ScoreCounts before, ScoreCounts after, double mix, double rate) {}

    /** Copies the list. */
    public ChangeDecomposition {
        parts = List.copyOf(parts);
    }

    /**
     * Takes a change apart.
     *
     * @param definition what answers are worth, not null
     * @param before the answers of each segment before, on the definition's scale, not null
     * @param after the answers of each segment after, on the definition's scale, not null
     * @param <K> what segments are known by
     * @return the parts of the change; empty if before or after no answer counted
     * @throws IllegalArgumentException if counts are on another scale
     */
    public static <K> Optional<ChangeDecomposition<K>> of(
            Definition definition, Map<K, ScoreCounts> before, Map<K, ScoreCounts> after) {
        Whole then = Whole.of(definition, before.values());
        Whole now = Whole.of(definition, after.values());
        if (then.n == 0 || now.n == 0) {
            return Optional.empty();
        }
        ScoreCounts none = ScoreCounts.empty(definition.scale());
        Set<K> segments = new LinkedHashSet<>(before.keySet());
        segments.addAll(after.keySet());
        List<Part<K>> parts = new ArrayList<>();
        double mix = 0;
        double rate = 0;
        boolean up = false;
        boolean down = false;
        for (K segment : segments) {
            Whole old = Whole.of(definition, List.of(before.getOrDefault(segment, none)));
            Whole recent = Whole.of(definition, List.of(after.getOrDefault(segment, none)));
            double oldScore = old.n == 0 ? recent.score : old.score;
            double newScore = recent.n == 0 ? oldScore : recent.score;
            double oldShare = (double) old.n / then.n;
            double newShare = (double) recent.n / now.n;
            double away = old.n + recent.n == 0 ? 0 : (oldScore + newScore) / 2 - (then.score + now.score) / 2;
            Part<K> part = new Part<>(
                    segment,
                    before.getOrDefault(segment, none),
                    after.getOrDefault(segment, none),
                    (newShare - oldShare) * away,
                    (oldShare + newShare) / 2 * (newScore - oldScore));
            parts.add(part);
            mix += part.mix;
            rate += part.rate;
            up |= newScore > oldScore;
            down |= newScore < oldScore;
        }
        double change = now.score - then.score;
        boolean paradox = change < 0 ? up && !down : change > 0 && down && !up;
        return Optional.of(new ChangeDecomposition<>(change, mix, rate, parts, paradox));
    }

    /** How many answers count, and their score; 0 if there are none. */
    private record Whole(long n, double score) {

        static Whole of(Definition definition, Iterable<ScoreCounts> segments) {
            ScoreCounts sum = ScoreCounts.empty(definition.scale());
            for (ScoreCounts counts : segments) {
                sum = sum.plus(counts);
            }
            long n = 0;
            for (int score = definition.scale().lowest();
                    score <= definition.scale().highest();
                    score++) {
                n += definition.counts(score) ? sum.count(score) : 0;
            }
            return new Whole(n, definition.score(sum).orElse(0));
        }
    }
}
