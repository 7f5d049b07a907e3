package dev.touchpoint.nps.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.metric.Correction;
import dev.touchpoint.metric.GroupComparison;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.nps.Nps;
import dev.touchpoint.nps.NpsMethod;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ManyGroupsTest {

    private static final Nps NPS = Nps.standard();

    private static ScoreCounts classes(long detractors, long passives, long promoters) {
        return ScoreCounts.of(NPS.scale(), detractors, 0, 0, 0, 0, 0, 0, passives, 0, 0, promoters);
    }

    private static Map<String, ScoreCounts> shops() {
        Map<String, ScoreCounts> shops = new LinkedHashMap<>();
        shops.put("north", classes(16, 30, 61));
        shops.put("south", classes(30, 40, 37));
        shops.put("east", classes(20, 35, 50));
        shops.put("closed", classes(0, 0, 0));
        return shops;
    }

    @Test
    void eachGroupIsComparedWithAllOthersTogether() {
        List<GroupComparison<String>> all = GroupComparison.eachAgainstRest(NPS, shops(), Correction.HOLM, 0.95);
        GroupComparison<String> north = all.get(0);

        assertThat(all).extracting(GroupComparison::group).containsExactly("north", "south", "east", "closed");
        assertThat(north.other()).isNull();
        assertThat(north.comparison()).isEqualTo(NPS.compare(classes(16, 30, 61), classes(50, 75, 87)));
        assertThat(all.get(3).comparison().difference()).isEmpty();
        assertThat(all.get(3).adjustedPValue()).isNull();
        assertThat(all.get(3).isFound(1)).isFalse();
    }

    @Test
    void pValuesAreRaisedForThoseThatCouldBeTested() {
        List<GroupComparison<String>> all = GroupComparison.pairwise(NPS, shops(), Correction.BENJAMINI_HOCHBERG, 0.95);
        double[] single = all.stream()
                .flatMapToDouble(each -> each.comparison().pValue().stream())
                .toArray();
        double[] adjusted = all.stream()
                .filter(each -> each.adjustedPValue() != null)
                .mapToDouble(GroupComparison::adjustedPValue)
                .toArray();

        assertThat(all).hasSize(6);
        assertThat(single).hasSize(3);
        assertThat(adjusted).containsExactly(Correction.BENJAMINI_HOCHBERG.adjust(single), within(0.0));
        assertThat(all.get(0).group() + all.get(0).other()).isEqualTo("northsouth");
        assertThat(all.get(0).isFound(0.01)).isTrue();
        assertThat(all.get(1).isFound(0.05)).isFalse();
    }

    /** Forty shops that are all alike, 200 times: someone seems to differ nearly always, by Holm hardly ever. */
    @Test
    void ofManyThatAreAlikeHardlyEverOneIsFound() {
        Random random = new Random(1979);
        Nps wald = NPS.withMethod(NpsMethod.ADJUSTED_WALD);
        int seeming = 0;
        int found = 0;
        for (int i = 0; i < 200; i++) {
            Map<Integer, ScoreCounts> shops = new LinkedHashMap<>();
            for (int shop = 0; shop < 40; shop++) {
                long[] counts = new long[11];
                for (int answer = 0; answer < 50; answer++) {
                    double at = random.nextDouble();
                    counts[at < 0.2 ? 0 : at < 0.5 ? 8 : 10]++;
                }
                shops.put(shop, ScoreCounts.of(NPS.scale(), counts));
            }
            List<GroupComparison<Integer>> all = GroupComparison.eachAgainstRest(wald, shops, Correction.HOLM, 0.95);
            seeming += all.stream().anyMatch(each -> each.comparison().pValue().orElseThrow() <= 0.05) ? 1 : 0;
            found += all.stream().anyMatch(each -> each.isFound(0.05)) ? 1 : 0;
        }

        assertThat(seeming).isGreaterThan(150);
        assertThat(found).isLessThanOrEqualTo(20);
    }
}
