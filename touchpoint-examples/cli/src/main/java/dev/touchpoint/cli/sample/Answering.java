package dev.touchpoint.cli.sample;

import dev.touchpoint.log.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who answers, when and what. */
final class Answering {

    /** Touchpoints that are worse for those who did not hear that they had won. */
    private static final Set<String> AFTER_THE_WIN =
            Set.of(Places.INVOICE, Places.PAYMENT, Places.COLLECTION, Places.SUPPORT);

    /** Minutes from question to answer: a tenth takes at most the second, a quarter the third, and so on. */
    private static final double[] SHARES = {0, 0.1, 0.25, 0.5, 0.75, 0.9, 1};

    private static final int[] MINUTES = {2, 20, 90, 600, 2000, 4500, 20_160};

    /** The attributes of segments. */
    static final List<String> SEGMENTS =
            List.of("bidder", "country", "age", "device", "newsletter", "first_time", "category", "estimate");

    private final Bid bid;
    private final boolean won;
    private final Set<PlantedProblem> planted;

    Answering(Bid bid, List<Happened> story, Set<PlantedProblem> planted) {
        this.bid = bid;
        this.won = story.stream().anyMatch(event -> event.touchpoint().equals(Places.LOT_SOLD));
        this.planted = planted;
    }

    /** The answer to a question, if there is one. */
    Optional<Response> answer(Ask ask, String invitation, Dice dice) {
        if (!dice.chance(Asking.answered(ask.touchpoint()))) {
            return Optional.empty();
        }
        int hit = hit(ask);
        boolean csat = ask.metric().equals(Asking.CSAT);
        int score = csat ? Scores.csat(dice, ask.touchpoint(), hit) : Scores.nps(dice, hit);
        boolean inWordsOnly = dice.chance(0.015);
        Mood mood = csat ? Mood.ofCsat(score) : Mood.ofNps(score);
        boolean comments = dice.chance(mood.commenting()) || inWordsOnly;
        Instant at = ask.at().plus(delay(dice));
        return Optional.of(new Response(
                bid.bidder().id(),
                bid.id(),
                ask.touchpoint(),
                ask.channel(),
                at,
                0,
                ask.metric(),
                inWordsOnly ? null : score,
                comments ? Comments.about(ask, mood, problemsBehind(ask), dice) : null,
                invitation,
                ask.at(),
                segments()));
    }

    /** How hard the planted problems have hit: they add up. */
    private int hit(Ask ask) {
        int hit = 0;
        for (PlantedProblem problem : problemsBehind(ask)) {
            hit += switch (problem) {
                case SLOW_HAND_OVER -> 1;
                case NO_WIN_NOTICE -> 2;
                case SURVEY_BEFORE_PICK_UP -> 3;
            };
        }
        return hit;
    }

    private List<PlantedProblem> problemsBehind(Ask ask) {
        return planted.stream().filter(problem -> isBehind(problem, ask)).toList();
    }

    private boolean isBehind(PlantedProblem problem, Ask ask) {
        return won
                && bid.isHitBy(problem, planted)
                && switch (problem) {
                    case NO_WIN_NOTICE -> AFTER_THE_WIN.contains(ask.touchpoint());
                    case SLOW_HAND_OVER -> ask.touchpoint().equals(Places.COLLECTION);
                    case SURVEY_BEFORE_PICK_UP -> ask.early();
                };
    }

    private static Duration delay(Dice dice) {
        double share = dice.share();
        int i = 1;
        while (share >= SHARES[i]) {
            i++;
        }
        double within = (share - SHARES[i - 1]) / (SHARES[i] - SHARES[i - 1]);
        long seconds = (long) (60 * (MINUTES[i - 1] + within * (MINUTES[i] - MINUTES[i - 1])));
        return Duration.ofSeconds(seconds);
    }

    private Map<String, String> segments() {
        Bidder bidder = bid.bidder();
        Map<String, String> segments = new LinkedHashMap<>();
        segments.put("bidder", bidder.kind());
        segments.put("country", bidder.country());
        segments.put("age", bidder.age());
        segments.put("device", bidder.device());
        segments.put("newsletter", bidder.newsletter());
        segments.put("first_time", bid.first() ? "yes" : "no");
        segments.put("category", bid.category());
        segments.put("estimate", bid.estimate());
        return segments;
    }
}
