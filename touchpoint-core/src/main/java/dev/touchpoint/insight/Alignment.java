package dev.touchpoint.insight;

import dev.touchpoint.log.Interaction;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A longest common subsequence of a plan and what happened: which interaction took which step, in their order. Of several
 * longest ones, it is one with the most interactions that did not fail; of these, the one whose interactions are the earliest,
 * compared from the first on; of these, the one that takes the first steps.
 *
 * <p>Dynamic programming from the end (Wagner and Fischer, 1974), which keeps two bits for each step and interaction, and finds
 * the way from the beginning by them.
 */
final class Alignment {

    /** Instead of an interaction, of a step that none took. */
    static final int NONE = -1;

    private final Plan plan;
    private final List<Interaction> interactions;
    private final int[] candidates;
    private final BitSet[] takes;
    private final BitSet[] skips;

    private Alignment(Plan plan, List<Interaction> interactions, int[] candidates) {
        this.plan = plan;
        this.interactions = interactions;
        this.candidates = candidates;
        this.takes = bits();
        this.skips = bits();
    }

    /** For each step the index of the interaction that took it, or {@link #NONE}. */
    static int[] of(Plan plan, List<Interaction> interactions) {
        int[] candidates = new int[interactions.size()];
        int count = 0;
        for (int i = 0; i < interactions.size(); i++) {
            candidates[count] = i;
            count += plan.stepsAt(interactions.get(i).touchpoint()).length == 0 ? 0 : 1;
        }
        Alignment alignment = new Alignment(plan, interactions, Arrays.copyOf(candidates, count));
        alignment.fill();
        return alignment.way();
    }

    private BitSet[] bits() {
        BitSet[] bits = new BitSet[plan.size()];
        Arrays.setAll(bits, step -> new BitSet(candidates.length));
        return bits;
    }

    private void fill() {
        long[] after = new long[plan.size() + 1];
        long[] here = new long[plan.size() + 1];
        for (int candidate = candidates.length - 1; candidate >= 0; candidate--) {
            column(candidate, after, here);
            long[] free = after;
            after = here;
            here = free;
        }
    }

    /** What the steps from each on are worth if the interactions from a candidate on are left for them. */
    private void column(int candidate, long[] after, long[] here) {
        Interaction interaction = interactions.get(candidates[candidate]);
        // No number of successes outweighs one more pair.
        long worth = plan.size() + (interaction.failed() ? 1L : 2L);
        int[] matches = plan.stepsAt(interaction.touchpoint());
        int match = matches.length - 1;
        for (int step = plan.size() - 1; step >= 0; step--) {
            long best = Math.max(here[step + 1], after[step]);
            if (match >= 0 && matches[match] == step) {
                match--;
                long taken = worth + after[step + 1];
                takes[step].set(candidate, taken >= best);
                best = Math.max(best, taken);
            }
            skips[step].set(candidate, here[step + 1] == best);
            here[step] = best;
        }
    }

    private int[] way() {
        int[] taken = new int[plan.size()];
        Arrays.fill(taken, NONE);
        int next = 0;
        for (int candidate = 0; candidate < candidates.length && next < taken.length; candidate++) {
            int step = next;
            while (step < taken.length && !takes[step].get(candidate) && skips[step].get(candidate)) {
                step++;
            }
            if (step < taken.length && takes[step].get(candidate)) {
                taken[step] = candidates[candidate];
                next = step + 1;
            }
        }
        return taken;
    }
}
