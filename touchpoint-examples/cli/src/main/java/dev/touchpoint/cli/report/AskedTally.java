package dev.touchpoint.cli.report;

import dev.touchpoint.insight.AskedWhen;
import dev.touchpoint.log.Response;
import dev.touchpoint.metric.Scale;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.metric.ScoreTally;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One metric's scores by when the customer was asked, as {@link AskedWhen} has it. Responses may come before the interactions
 * that they are about; so 21 bytes are kept of each one that has a score and says when the customer was asked.
 */
final class AskedTally {

    private final Scale scale;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> touchpoints = new ArrayList<>();
    private long[] keys = new long[16];
    private long[] asked = new long[16];
    private int[] about = new int[16];
    private byte[] scores = new byte[16];
    private int size;

    AskedTally(Scale scale) {
        this.scale = scale;
    }

    void add(Response response) {
        Instant askedAt = response.askedAt();
        Integer score = response.score();
        if (askedAt == null || score == null) {
            return;
        }
        if (size == keys.length) {
            grow(2 * size);
        }
        keys[size] = FirstMet.key(response);
        asked[size] = FirstMet.micros(askedAt);
        about[size] = number(response.touchpoint());
        scores[size++] = (byte) (score - scale.lowest());
    }

    private int number(String touchpoint) {
        return numbers.computeIfAbsent(touchpoint, unseen -> {
            touchpoints.add(unseen);
            return touchpoints.size() - 1;
        });
    }

    private void grow(int length) {
        keys = Arrays.copyOf(keys, length);
        asked = Arrays.copyOf(asked, length);
        about = Arrays.copyOf(about, length);
        scores = Arrays.copyOf(scores, length);
    }

    /**
     * The scores about each touchpoint.
     *
     * @param met when customers met what
     * @param days the zone whose days are compared; null to compare instants
     */
    SortedMap<String, Map<AskedWhen, ScoreCounts>> byTouchpoint(FirstMet met, @Nullable ZoneId days) {
        List<Map<AskedWhen, ScoreTally>> tallies = new ArrayList<>();
        touchpoints.forEach(touchpoint -> tallies.add(new EnumMap<>(AskedWhen.class)));
        for (int i = 0; i < size; i++) {
            tallies.get(about[i])
                    .computeIfAbsent(when(i, met, days), unseen -> new ScoreTally(scale))
                    .add(scale.lowest() + scores[i]);
        }
        SortedMap<String, Map<AskedWhen, ScoreCounts>> counted = new TreeMap<>();
        for (int i = 0; i < tallies.size(); i++) {
            Map<AskedWhen, ScoreCounts> counts = new EnumMap<>(AskedWhen.class);
            tallies.get(i).forEach((when, tally) -> counts.put(when, tally.counts()));
            counted.put(touchpoints.get(i), counts);
        }
        return counted;
    }

    private AskedWhen when(int i, FirstMet met, @Nullable ZoneId days) {
        Instant first = met.at(keys[i]);
        if (first == null) {
            return AskedWhen.NEVER_MET;
        }
        Instant at = Instant.EPOCH.plus(asked[i], ChronoUnit.MICROS);
        boolean before = days == null
                ? at.isBefore(first)
                : LocalDate.ofInstant(at, days).isBefore(LocalDate.ofInstant(first, days));
        return before ? AskedWhen.BEFORE : AskedWhen.AFTER;
    }
}
