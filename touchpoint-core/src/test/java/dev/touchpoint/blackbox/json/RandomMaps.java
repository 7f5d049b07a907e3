package dev.touchpoint.blackbox.json;

import dev.touchpoint.map.Channel;
import dev.touchpoint.map.ChannelMode;
import dev.touchpoint.map.Commitment;
import dev.touchpoint.map.CommitmentState;
import dev.touchpoint.map.Emotion;
import dev.touchpoint.map.Exposure;
import dev.touchpoint.map.Handling;
import dev.touchpoint.map.Initiator;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.JourneyKind;
import dev.touchpoint.map.Media;
import dev.touchpoint.map.Owner;
import dev.touchpoint.map.Persona;
import dev.touchpoint.map.Phase;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Stage;
import dev.touchpoint.map.Step;
import dev.touchpoint.map.Success;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import dev.touchpoint.map.Visibility;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Maps of all that a map may hold, the unlikely more often than in life. */
public final class RandomMaps {

    private static final String ID_FIRST = "abcXYZ059";
    private static final String ID_REST = ID_FIRST + "._:-";
    private static final String[] PIECES = {
        "a", "Z", " ", "ä", "İ", "ß", "漢", "😀", "\uD83D", "\uDE00", "\"", "\\", "/", "~", "\n", "\r", "\t", "\b",
        "\u0000", "\u007F", "\u0085", "\u2028", "\u202E", "\uFEFF", "\uFFFF", "null", "{", "}", "[", "]", ",", ":", "0",
        "-1e5"
    };

    private final Random random;

    private RandomMaps(Random random) {
        this.random = random;
    }

    public static Arbitrary<TouchpointMap> arbitrary() {
        return Arbitraries.randomValue(random -> new RandomMaps(random).map());
    }

    private TouchpointMap map() {
        List<Channel> channels =
                things(id -> new Channel(id, text(), one(ChannelMode.values()), one(Media.values()), attributes()));
        List<Owner> owners = things(id -> new Owner(id, text(), attributes()));
        List<String> channelIds = channels.stream().map(Channel::id).toList();
        List<String> ownerIds = owners.stream().map(Owner::id).toList();
        List<Persona> personas = things(
                id -> new Persona(id, text(), many(this::text), many(this::text), some(channelIds), attributes()));
        List<Touchpoint> touchpoints = things(id -> touchpoint(id, channelIds, ownerIds));
        List<String> touchpointIds = touchpoints.stream().map(Touchpoint::id).toList();
        List<String> personaIds = personas.stream().map(Persona::id).toList();
        return new TouchpointMap(
                id(),
                text(),
                maybe(this::text),
                maybe(() -> new Success(text(), id(), decimal())),
                many(this::text),
                channels,
                owners,
                personas,
                touchpoints,
                things(id -> journey(id, personaIds, touchpointIds)),
                touchpointIds.isEmpty() || ownerIds.isEmpty()
                        ? List.of()
                        : things(id -> commitment(id, touchpointIds, ownerIds)),
                attributes());
    }

    private Touchpoint touchpoint(String id, List<String> channels, List<String> owners) {
        return new Touchpoint(
                id,
                text(),
                one(Phase.values()),
                one(Initiator.values()),
                one(Purpose.values()),
                one(Exposure.values()),
                one(Visibility.values()),
                maybe(() -> one(Handling.values())),
                maybeOf(owners),
                some(channels),
                maybe(this::share),
                random.nextBoolean(),
                maybe(this::emotion),
                maybe(this::text),
                maybe(this::duration),
                maybeOf(owners),
                maybe(() -> 1 + random.nextInt(Integer.MAX_VALUE)),
                attributes());
    }

    private Emotion emotion() {
        return new Emotion(random.nextInt(5) - 2, 1 + random.nextInt(5), maybe(this::text));
    }

    private Journey journey(String id, List<String> personas, List<String> touchpoints) {
        return new Journey(
                id,
                text(),
                one(JourneyKind.values()),
                maybeOf(personas),
                maybe(this::text),
                maybe(this::text),
                things(stage -> new Stage(stage, text(), steps(touchpoints), attributes())),
                attributes());
    }

    private List<Step> steps(List<String> touchpoints) {
        return touchpoints.isEmpty()
                ? List.of()
                : many(() -> new Step(text(), List.of(one(touchpoints), one(touchpoints)), attributes()));
    }

    private Commitment commitment(String id, List<String> touchpoints, List<String> owners) {
        return new Commitment(
                id,
                one(touchpoints),
                one(owners),
                text(),
                maybe(this::date),
                maybe(this::text),
                one(CommitmentState.values()),
                attributes());
    }

    private Double share() {
        return one(new Double[] {0.0, -0.0, 1.0, 0.1, Double.MIN_VALUE, 1e-5, Math.nextDown(1.0), random.nextDouble()});
    }

    private Duration duration() {
        return switch (random.nextInt(4)) {
            case 0 -> Duration.ofNanos(1 + random.nextInt(1_000_000_000));
            case 1 -> Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);
            case 2 -> Duration.ofDays(1 + random.nextInt(1000));
            default -> Duration.ofMillis(1 + (random.nextLong() >>> 1));
        };
    }

    private LocalDate date() {
        return random.nextInt(10) == 0
                ? one(new LocalDate[] {LocalDate.MIN, LocalDate.MAX, LocalDate.of(-5, 1, 1), LocalDate.of(10000, 1, 1)})
                : LocalDate.ofEpochDay(random.nextInt(40_000));
    }

    private BigDecimal decimal() {
        return switch (random.nextInt(4)) {
            case 0 -> BigDecimal.valueOf(random.nextInt(201) - 100);
            case 1 -> new BigDecimal(new BigInteger(600, random), random.nextInt(200));
            case 2 -> BigDecimal.ONE.scaleByPowerOfTen(random.nextInt(800) - 400);
            default -> BigDecimal.valueOf(random.nextDouble() * 100);
        };
    }

    private Map<String, Object> attributes() {
        return random.nextInt(3) == 0 ? attributes(0) : Map.of();
    }

    private Map<String, Object> attributes(int depth) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        many(() -> attributes.put(text(), value(depth + 1)));
        return attributes;
    }

    private Object value(int depth) {
        return switch (random.nextInt(depth > 8 ? 7 : 9)) {
            case 0 -> random.nextBoolean();
            case 1 -> random.nextInt();
            case 2 -> random.nextLong();
            case 3 -> random.nextGaussian();
            case 4 -> new BigInteger(200, random).negate();
            case 5 -> decimal();
            case 6 -> anyText();
            case 7 -> many(() -> value(depth + 1));
            default -> attributes(depth);
        };
    }

    private String text() {
        String text = anyText();
        return text.codePoints().anyMatch(Character::isLetterOrDigit) ? text : text + "x";
    }

    private String anyText() {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(6);
        for (int i = 0; i < length; i++) {
            text.append(one(PIECES));
        }
        return text.toString();
    }

    private String id() {
        StringBuilder id = new StringBuilder().append(ID_FIRST.charAt(random.nextInt(ID_FIRST.length())));
        int length = random.nextInt(20) == 0 ? 99 : random.nextInt(8);
        for (int i = 0; i < length; i++) {
            id.append(ID_REST.charAt(random.nextInt(ID_REST.length())));
        }
        return id.toString();
    }

    /** Things with ids of their own. */
    private <T> List<T> things(Function<String, T> thing) {
        Set<String> ids = new LinkedHashSet<>();
        many(() -> ids.add(id()));
        return ids.stream().map(thing).toList();
    }

    private <T> List<T> many(Supplier<T> thing) {
        List<T> things = new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            things.add(thing.get());
        }
        return things;
    }

    private List<String> some(List<String> ids) {
        return ids.stream().filter(id -> random.nextBoolean()).toList();
    }

    private String maybeOf(List<String> ids) {
        return ids.isEmpty() ? null : maybe(() -> one(ids));
    }

    private <T> T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
