package dev.touchpoint.insight;

import static dev.touchpoint.insight.Alignment.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.fixture.Plans;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.map.Journey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Against every alignment that there is, and every way to pair what is left over. */
class AlignmentTest {

    private static final Comparator<List<Integer>> ALPHABETICAL = (a, b) -> {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            if (!a.get(i).equals(b.get(i))) {
                return Integer.compare(a.get(i), b.get(i));
            }
        }
        return Integer.compare(a.size(), b.size());
    };

    @Property(seed = "701", tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void isTheBestOfAllAlignments(@ForAll("plans") Journey journey, @ForAll("actual") List<Interaction> interactions) {
        Plan plan = new Plan(Plans.map(), journey);
        List<int[]> all = new ArrayList<>();
        extend(plan, interactions, 0, 0, nothing(plan), all);

        int[] best = all.stream()
                .min(Comparator.comparingInt((int[] taken) -> -pairs(taken))
                        .thenComparingInt(taken -> -successes(taken, interactions))
                        .thenComparing(AlignmentTest::interactionsOf, ALPHABETICAL)
                        .thenComparing(AlignmentTest::stepsOf, ALPHABETICAL))
                .orElseThrow();

        assertThat(Alignment.of(plan, interactions)).isEqualTo(best);
    }

    private static int[] nothing(Plan plan) {
        int[] taken = new int[plan.size()];
        Arrays.fill(taken, NONE);
        return taken;
    }

    private static void extend(
            Plan plan, List<Interaction> interactions, int step, int from, int[] taken, List<int[]> all) {
        if (step == plan.size()) {
            all.add(taken.clone());
            return;
        }
        extend(plan, interactions, step + 1, from, taken, all);
        for (int i = from; i < interactions.size(); i++) {
            if (takes(plan, interactions.get(i), step)) {
                taken[step] = i;
                extend(plan, interactions, step + 1, i + 1, taken, all);
                taken[step] = NONE;
            }
        }
    }

    private static boolean takes(Plan plan, Interaction interaction, int step) {
        return plan.steps().get(step).touchpoints().contains(interaction.touchpoint());
    }

    private static int pairs(int[] taken) {
        return interactionsOf(taken).size();
    }

    private static int successes(int[] taken, List<Interaction> interactions) {
        return (int) interactionsOf(taken).stream()
                .filter(i -> !interactions.get(i).failed())
                .count();
    }

    private static List<Integer> interactionsOf(int[] taken) {
        return Arrays.stream(taken).filter(i -> i != NONE).boxed().toList();
    }

    private static List<Integer> stepsOf(int[] taken) {
        List<Integer> steps = new ArrayList<>();
        for (int step = 0; step < taken.length; step++) {
            if (taken[step] != NONE) {
                steps.add(step);
            }
        }
        return steps;
    }

    @Property(seed = "702", tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void leavesOverAsFewStepsAndInteractionsThatBelongTogetherAsCanBe(
            @ForAll("plans") Journey journey, @ForAll("actual") List<Interaction> interactions) {
        Plan plan = new Plan(Plans.map(), journey);
        int[] inSequence = Alignment.of(plan, interactions);
        Takers takers = Takers.of(plan, interactions);

        int outOfSequence = 0;
        Set<Integer> used = new HashSet<>();
        for (int step = 0; step < plan.size(); step++) {
            if (takers.of(step) != NONE) {
                assertThat(takes(plan, interactions.get(takers.of(step)), step)).isTrue();
                assertThat(used.add(takers.of(step))).as("used once").isTrue();
            }
            assertThat(takers.isOutOfSequence(step)).isEqualTo(inSequence[step] == NONE && takers.of(step) != NONE);
            outOfSequence += takers.isOutOfSequence(step) ? 1 : 0;
        }
        Set<Integer> aligned = new HashSet<>(interactionsOf(inSequence));
        assertThat(outOfSequence).isEqualTo(mostPairs(plan, interactions, inSequence, 0, aligned));
        for (int i = 0; i < interactions.size(); i++) {
            assertThat(takers.isUsed(i)).isEqualTo(used.contains(i));
        }
    }

    private static int mostPairs(
            Plan plan, List<Interaction> interactions, int[] inSequence, int step, Set<Integer> taken) {
        if (step == plan.size()) {
            return 0;
        }
        int most = mostPairs(plan, interactions, inSequence, step + 1, taken);
        for (int i = 0; i < interactions.size() && inSequence[step] == NONE; i++) {
            if (takes(plan, interactions.get(i), step) && taken.add(i)) {
                most = Math.max(most, 1 + mostPairs(plan, interactions, inSequence, step + 1, taken));
                taken.remove(i);
            }
        }
        return most;
    }

    @Property(seed = "703", tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void leavesNoFailureThatASuccessLeftOverWouldMakeGood(
            @ForAll("plans") Journey journey, @ForAll("actual") List<Interaction> interactions) {
        Plan plan = new Plan(Plans.map(), journey);
        Takers takers = Takers.of(plan, interactions);

        for (int step = 0; step < plan.size(); step++) {
            if (takers.of(step) != NONE && interactions.get(takers.of(step)).failed()) {
                for (int i = takers.of(step) + 1; i < interactions.size(); i++) {
                    boolean makesGood = !interactions.get(i).failed() && takes(plan, interactions.get(i), step);
                    assertThat(makesGood && !takers.isUsed(i)).isFalse();
                }
            }
        }
    }

    @Provide
    Arbitrary<Journey> plans() {
        return Plans.plans(5);
    }

    @Provide
    Arbitrary<List<Interaction>> actual() {
        return Plans.actual(7);
    }
}
