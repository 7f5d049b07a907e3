package dev.touchpoint.insight;

import dev.touchpoint.check.Require;
import dev.touchpoint.insight.Evidence.PhraseCount;
import dev.touchpoint.insight.Evidence.Verbatim;
import dev.touchpoint.log.Response;
import dev.touchpoint.metric.Metric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What customers write when nobody told them: comments with a phrase of the {@link Lexicon}, by the touchpoint that they are about. Only
 * the lexicon's own words are ever quoted.
 */
final class FailureWords implements GapDetector {

    private static final int MOST_PHRASES = 3;

    @Override
    public String name() {
        return "comments";
    }

    @Override
    public Detection detect(GapFacts facts) {
        Map<String, Cases> all = new TreeMap<>();
        Map<String, String> before = before(facts);
        facts.log().responses().filter(FailureWords::isComment).forEach(response -> {
            String at = response.touchpoint();
            boolean found = !phrases(response, facts).isEmpty();
            all.computeIfAbsent(
                            at,
                            any -> new Cases(
                                    before.getOrDefault(at, at),
                                    "Comments on " + facts.name(at) + " with words of failure demand",
                                    facts))
                    .add(response.customer(), response.occasion(), found, at);
        });
        List<Cases> places = new ArrayList<>(all.values());
        Detection detected = Cases.detect(
                GapKind.HIDDEN,
                places,
                Cases.standingOut(places),
                "Whether comments have words of failure demand",
                facts);
        return new Detection(
                detected.findings().stream()
                        .map(finding -> quoted(finding, facts))
                        .toList(),
                detected.test());
    }

    private static boolean isComment(Response response) {
        String comment = response.comment();
        return comment != null && !Require.isBlank(comment);
    }

    private static List<String> phrases(Response response, GapFacts facts) {
        String comment = response.comment();
        return comment == null ? List.of() : facts.lexicon().in(comment);
    }

    /** What customers complain of at a touchpoint has mostly gone wrong since the one that was scored before it. */
    private static Map<String, String> before(GapFacts facts) {
        Map<String, String> before = new TreeMap<>();
        for (Metric metric : facts.metrics()) {
            for (ScoredStep step : ScoredStep.of(metric, facts)) {
                String from = step.from();
                if (from != null) {
                    before.putIfAbsent(step.to(), from);
                }
            }
        }
        return before;
    }

    private static Finding quoted(Finding finding, GapFacts facts) {
        String at = finding.place() instanceof GapPlace.Between between
                ? between.to()
                : ((GapPlace.At) finding.place()).touchpoint();
        boolean[] in = finding.segment().map(facts.rows()::in).orElse(null);
        Map<String, Long> counts = new TreeMap<>();
        long[] comments = new long[2];
        facts.log()
                .responses()
                .filter(response -> response.touchpoint().equals(at) && isComment(response))
                .filter(response -> in == null || isIn(response, in, facts))
                .forEach(response -> {
                    List<String> found = phrases(response, facts);
                    found.forEach(phrase -> counts.merge(phrase, 1L, Long::sum));
                    comments[0]++;
                    comments[1] += found.isEmpty() ? 0 : 1;
                });
        List<PhraseCount> phrases = counts.entrySet().stream()
                .map(entry -> new PhraseCount(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(PhraseCount::comments).reversed())
                .toList();
        List<Evidence> evidence = new ArrayList<>(finding.evidence());
        evidence.add(new Verbatim(sentence(phrases, comments, at, facts), phrases, comments[0], comments[1]));
        return finding.withEvidence(evidence)
                .or(finding.otherwise().map(other -> quoted(other, facts)).orElse(null));
    }

    private static boolean isIn(Response response, boolean[] in, GapFacts facts) {
        int part = facts.rows().part(response.customer(), response.occasion());
        return part != SegmentRows.NONE && in[part];
    }

    private static String sentence(List<PhraseCount> phrases, long[] comments, String at, GapFacts facts) {
        List<String> most = phrases.stream()
                .limit(MOST_PHRASES)
                .map(phrase -> "\"" + phrase.phrase() + "\" (" + Words.number(phrase.comments()) + ")")
                .toList();
        return Words.share(comments[1], comments[0]) + " of their comments on " + facts.name(at) + " say so, such as "
                + String.join(", ", most) + ".";
    }
}
