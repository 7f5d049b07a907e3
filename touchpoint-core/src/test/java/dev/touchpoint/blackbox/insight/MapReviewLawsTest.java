package dev.touchpoint.blackbox.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.blackbox.json.RandomMaps;
import dev.touchpoint.fixture.TeaShop;
import dev.touchpoint.insight.MapFinding;
import dev.touchpoint.insight.MapFinding.Kind;
import dev.touchpoint.insight.MapReview;
import dev.touchpoint.map.Channel;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.Owner;
import dev.touchpoint.map.Persona;
import dev.touchpoint.map.Stage;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

class MapReviewLawsTest {

    @Property(seed = "331", tries = 200, shrinking = ShrinkingMode.OFF)
    void aReviewDependsOnTheMapAlone(@ForAll("maps") TouchpointMap map) {
        assertThat(MapReview.of(map.toBuilder().build()).findings())
                .isEqualTo(MapReview.of(map).findings());
    }

    @Property(seed = "332", tries = 300, shrinking = ShrinkingMode.OFF)
    void eachPointerLeadsToTheThingThatIsNamed(@ForAll("maps") TouchpointMap map) {
        assertThat(MapReview.of(map).findings())
                .allSatisfy(finding -> assertThat(finding.name()).isEqualTo(nameAt(finding, map)));
    }

    private static String nameAt(MapFinding finding, TouchpointMap map) {
        String[] parts = finding.pointer().split("/", -1);
        if (parts.length < 3) {
            return null;
        }
        int index = Integer.parseInt(parts[2]);
        return switch (parts[1]) {
            case "touchpoints" -> map.touchpoints().get(index).name();
            case "channels" -> map.channels().get(index).name();
            case "owners" -> map.owners().get(index).name();
            case "personas" -> map.personas().get(index).name();
            default ->
                finding.kind() == Kind.UNBRIDGED_HAND_OFF
                        ? nameOfAWay(finding, parts, map)
                        : map.journeys().get(index).name();
        };
    }

    private static String nameOfAWay(MapFinding finding, String[] parts, TouchpointMap map) {
        Stage stage = map.journeys().get(Integer.parseInt(parts[2])).stages().get(Integer.parseInt(parts[4]));
        return stage.steps().get(Integer.parseInt(parts[6])).touchpoints().stream()
                .map(id -> map.touchpoint(id).orElseThrow().name())
                .filter(name -> name.equals(finding.name()))
                .findFirst()
                .orElseThrow();
    }

    @Property(seed = "333", tries = 200, shrinking = ShrinkingMode.OFF)
    void whoFollowsTheAdviceIsRidOfTheFinding(@ForAll("brokenTeaShops") TouchpointMap map) {
        for (MapFinding finding : MapReview.of(map).findings()) {
            assertThat(MapReview.of(Mending.of(map, finding)).findings())
                    .as(finding.toString())
                    .doesNotContain(finding);
        }
    }

    /** Or else the law above would hold of nothing. */
    @Test
    void theTeaShopsAreBrokenInEveryWay() {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (int seed = 0; seed < 400; seed++) {
            MapReview.of(broken(new Random(seed))).findings().forEach(finding -> kinds.add(finding.kind()));
        }
        assertThat(kinds).containsExactlyInAnyOrder(Kind.values());
    }

    @Property(seed = "335", tries = 100, shrinking = ShrinkingMode.OFF)
    void theOrderOfTheInventoryMeansNothingButTheOrderOfFindings(@ForAll("brokenTeaShops") TouchpointMap map) {
        List<Touchpoint> reversed = new ArrayList<>(map.touchpoints());
        Collections.reverse(reversed);

        assertThat(kinds(TeaShop.with(map, reversed, map.journeys()))).isEqualTo(kinds(map));
    }

    private static List<Kind> kinds(TouchpointMap map) {
        return MapReview.of(map).findings().stream().map(MapFinding::kind).toList();
    }

    @Provide
    Arbitrary<TouchpointMap> maps() {
        return Arbitraries.oneOf(RandomMaps.arbitrary(), brokenTeaShops());
    }

    @Provide
    Arbitrary<TouchpointMap> brokenTeaShops() {
        return Arbitraries.randomValue(MapReviewLawsTest::broken);
    }

    /** Each thing of the shop may be missing, or be another. */
    private static TouchpointMap broken(Random random) {
        TouchpointMap shop = TeaShop.map();
        TouchpointMap.Builder map = TouchpointMap.builder("tea", "A tea shop");
        map.channels(shop.channels().toArray(Channel[]::new));
        map.owners(random.nextInt(8) == 0 ? new Owner[0] : shop.owners().toArray(Owner[]::new));
        map.personas(shop.personas().toArray(Persona[]::new));
        boolean owned = map.build().owners().size() > 0;
        for (Touchpoint touchpoint : shop.touchpoints()) {
            map.touchpoints(changed(touchpoint, owned, random));
        }
        if (random.nextInt(4) == 0) {
            map.touchpoint(Touchpoint.builder(
                            "again",
                            "my tea arrives",
                            touchpointAt(2).phase(),
                            touchpointAt(random.nextInt(8)).initiator(),
                            touchpointAt(random.nextInt(8)).purpose())
                    .ownedBy(owned && random.nextBoolean() ? "shop" : null));
        }
        map.channel("sms", random.nextBoolean() ? "Text message" : "e-mail");
        if (random.nextInt(6) != 0) {
            map.journeys(journey(random));
        }
        return map.build();
    }

    private static Touchpoint touchpointAt(int index) {
        return TeaShop.map().touchpoints().get(index);
    }

    private static Touchpoint changed(Touchpoint old, boolean owned, Random random) {
        Touchpoint.Builder builder = Touchpoint.builder(
                        old.id(),
                        name(old, random),
                        random.nextInt(3) == 0 ? touchpointAt(random.nextInt(8)).phase() : old.phase(),
                        old.initiator(),
                        random.nextInt(5) == 0 ? touchpointAt(random.nextInt(8)).purpose() : old.purpose())
                .ownedBy(owned && random.nextInt(5) != 0 ? old.owner() : null)
                .over(random.nextInt(5) == 0 ? new String[0] : old.channels().toArray(String[]::new));
        if (random.nextInt(4) == 0) {
            builder.feeling(random.nextInt(5) - 2, 1 + random.nextInt(5), "something");
        }
        if (random.nextInt(6) == 0) {
            builder.backstage().importance(0.9);
        }
        if (old.burdenSeconds() != null && random.nextBoolean()) {
            builder.burdenSeconds(30);
        }
        return builder.build();
    }

    private static String name(Touchpoint old, Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> "Website";
            case 1 -> "Drivers";
            default -> old.name();
        };
    }

    private static Journey journey(Random random) {
        Journey way = TeaShop.map().journeys().get(0);
        List<Stage> stages = new ArrayList<>();
        for (Stage stage : way.stages()) {
            String name = random.nextInt(4) == 0 ? "Marketing" : stage.name();
            stages.add(new Stage(
                    stage.id(),
                    name,
                    stage.steps().stream()
                            .filter(step -> random.nextInt(5) != 0)
                            .toList(),
                    stage.attributes()));
        }
        return Journey.builder("tea", "I get myself a tea")
                .persona(random.nextBoolean() ? "drinker" : null)
                .goal(random.nextBoolean() ? "Tea" : null)
                .stages(stages.toArray(Stage[]::new))
                .build();
    }
}
