package dev.touchpoint.blackbox.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.json.DecisionRequest;
import dev.touchpoint.json.DecisionRequests;
import dev.touchpoint.json.Decisions;
import dev.touchpoint.json.InvalidJsonException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** Sound requests in which a few values are replaced: each is refused with its problems, or else decided. */
class BentRequestsTest {

    private static final Pattern TOKEN = Pattern.compile("\"[^\"]*\"(:?)|-?[0-9][0-9.]*|true|false");

    private static final List<String> REPLACEMENTS = List.of(
            "null",
            "true",
            "0",
            "-1",
            "0.5",
            "2147483648",
            "1e999",
            "\"\"",
            "\" \"",
            "\"a\"",
            "\"type\"",
            "\"version\"",
            "\"gap\"",
            "\"cap\"",
            "\"P0D\"",
            "\"PT0S\"",
            "\"P9999999999D\"",
            "\"PT9223372036854775807S\"",
            "\"P2147483647Y\"",
            "\"P7DT1H\"",
            "\"00:00\"",
            "\"23:59:59.999999999\"",
            "\"2026-11-22T09:20:00Z\"",
            "\"-999999999-01-01T00:00:00Z\"",
            "\"+999999999-12-31T23:59:59Z\"",
            "\"9999-12-31\"",
            "\"Z\"",
            "\"+18:00\"",
            "\"SystemV/AST4\"",
            "\"ANY_SURVEY\"",
            "\"i-1\"",
            "[]",
            "[null]",
            "{}",
            "{\"\": [[]]}");

    @Property(seed = "4721", tries = 3_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void aBentRequestIsRefusedOrDecided(@ForAll("requests") String json) {
        DecisionRequest request = readOrNull(json);
        Statistics.label("decided").collect(request != null).coverage(coverage -> {
            coverage.check(true).percentage(share -> share > 8);
            coverage.check(false).percentage(share -> share > 50);
        });
        if (request == null) {
            return;
        }
        assertThat(DecisionRequests.read(DecisionRequests.write(request))).isEqualTo(request);
        assertThat(Decisions.write(request.decide())).contains("\"outcome\": ");
    }

    private static DecisionRequest readOrNull(String json) {
        try {
            return DecisionRequests.read(json);
        } catch (InvalidJsonException e) {
            assertThat(e.problems()).isNotEmpty();
            return null;
        }
    }

    @Provide
    Arbitrary<String> requests() {
        List<String> sound =
                MapFiles.in("requests", "good").stream().map(MapFiles::text).toList();
        Arbitrary<Integer> places = Arbitraries.integers().between(0, Integer.MAX_VALUE);
        Arbitrary<List<String>> replacements =
                Arbitraries.of(REPLACEMENTS).list().ofMinSize(1).ofMaxSize(3);
        return Combinators.combine(Arbitraries.of(sound), places.list().ofSize(3), replacements)
                .as(BentRequestsTest::bent);
    }

    private static String bent(String json, List<Integer> places, List<String> replacements) {
        String bent = json;
        for (int i = 0; i < replacements.size(); i++) {
            List<MatchResult> tokens = TOKEN.matcher(bent)
                    .results()
                    .filter(token -> !":".equals(token.group(1)))
                    .toList();
            MatchResult token = tokens.get(places.get(i) % tokens.size());
            bent = bent.substring(0, token.start()) + replacements.get(i) + bent.substring(token.end());
        }
        return bent;
    }
}
