package dev.touchpoint.timing;

import dev.touchpoint.check.Require;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Hours of the customer's week in which asking is permitted, or not. See {@link TimingRules#quietHours} and
 * {@link TimingRules#allowedHours}.
 *
 * <p>Immutable and thread-safe.
 */
public final class Hours extends Rule {

    private final Kind kind;
    private final boolean legal;
    private final List<String> channels;

    /** What is permitted, and how it is said. */
    private record Kind(RuleSpec spec, OpenHours open, String code, String words) {}

    private Hours(Kind kind, boolean legal, List<String> channels) {
        super(spec(kind.spec, legal, channels));
        this.kind = kind;
        this.legal = legal;
        this.channels = channels;
    }

    static Hours quiet(LocalTime from, LocalTime to) {
        Require.notNull("quiet hours from", from);
        if (from.equals(Require.notNull("quiet hours to", to))) {
            throw new IllegalArgumentException("quiet hours must not start and end at the same time, was " + from);
        }
        RuleSpec spec = RuleSpec.of("quiet-hours").with("from", from.toString()).with("to", to.toString());
        return new Hours(new Kind(spec, OpenHours.quiet(from, to), "QUIET_HOURS", from + "-" + to), false, List.of());
    }

    static Hours allowed(List<Window> windows) {
        List<Window> sorted = windows.stream()
                .distinct()
                .sorted(Comparator.comparing(
                        window -> new Canonical().add(window.setting()).toString()))
                .toList();
        OpenHours open = OpenHours.none();
        for (Window window : sorted) {
            open = window.addedTo(open);
        }
        RuleSpec spec = RuleSpec.of("allowed-hours")
                .with("windows", sorted.stream().map(Window::setting).toList());
        String words = sorted.stream().map(Window::toString).collect(Collectors.joining(", "));
        return new Hours(new Kind(spec, open, "WINDOW", words), false, List.of());
    }

    private static RuleSpec spec(RuleSpec hours, boolean legal, List<String> channels) {
        RuleSpec spec = legal ? hours.with("legal", true) : hours;
        return channels.isEmpty() ? spec : spec.with("channels", channels);
    }

    /**
     * These hours as a law has them, not as a courtesy: if the customer's own zone is unknown, they decline with
     * {@code ZONE_UNKNOWN}, even if the policy has a zone of its own.
     *
     * @return the changed copy, not null
     */
    public Hours legal() {
        return new Hours(kind, true, channels);
    }

    /**
     * These hours for some channels: over others, they permit everything.
     *
     * @param channels the ids of channels beside those named before; with none at all, the hours hold for every channel
     * @return the changed copy, not null
     * @throws IllegalArgumentException if an id is malformed
     */
    public Hours on(String... channels) {
        TreeSet<String> all = new TreeSet<>(this.channels);
        all.addAll(Require.ids("channels", Arrays.asList(channels)));
        return new Hours(kind, legal, List.copyOf(all));
    }

    /** Whether these hours forbid all that others do. */
    boolean covers(Hours other) {
        boolean overAllItsChannels =
                channels.isEmpty() || (!other.channels.isEmpty() && channels.containsAll(other.channels));
        return overAllItsChannels && (legal || !other.legal) && kind.open.isWithin(other.kind.open);
    }

    @Override
    public boolean perChannel() {
        return !channels.isEmpty();
    }

    @Override
    boolean isZoned() {
        return !legal;
    }

    @Override
    boolean looksAtOccasion() {
        return false;
    }

    @Override
    long next(long t, Facts facts) {
        if (!channels.isEmpty() && (facts.channel() == null || !channels.contains(facts.channel()))) {
            return t;
        }
        if (lacksZone(facts)) {
            return TimeLine.NEVER;
        }
        return Everywhere.next(t, kind.open, facts.zones());
    }

    private boolean lacksZone(Facts facts) {
        return facts.zones().length == 0 || (legal && facts.zoneIsUnknown());
    }

    @Override
    Why why(long t, Facts facts) {
        if (kind.open.equals(OpenHours.none())) {
            return Why.of("NO_WINDOW").lasting();
        }
        if (lacksZone(facts)) {
            return ZONE_UNKNOWN;
        }
        int blocking = Everywhere.blocking(t, kind.open, facts.zones());
        return new Why(kind.code, Map.of("hours", kind.words, "zone", facts.zoneName(blocking)), false);
    }
}
