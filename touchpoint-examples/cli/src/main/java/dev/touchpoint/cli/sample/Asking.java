package dev.touchpoint.cli.sample;

import static dev.touchpoint.cli.sample.Calendar.day;
import static dev.touchpoint.cli.sample.Calendar.moment;
import static dev.touchpoint.cli.sample.Calendar.workday;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * When the house asks. For six bids of ten it asks how content the bidder was with single touchpoints (CSAT), for the
 * others whether the bidder would recommend it: after the bid, and after the collection (NPS).
 */
final class Asking {

    static final String CSAT = "csat";
    static final String NPS = "nps";

    /** The share that answers. */
    private static final Map<String, Double> ANSWERED = Map.of(
            Places.VIEWING, 0.38,
            Places.BID, 0.32,
            Places.INVOICE, 0.27,
            Places.PAYMENT, 0.24,
            Places.COLLECTION, 0.34,
            Places.SUPPORT, 0.36);

    private static final int WHICH = 1;
    private static final int WHEN = 2;
    private static final int EARLY = 3;

    private final Bid bid;
    private final List<Happened> story;
    private final Set<PlantedProblem> planted;

    private Asking(Bid bid, List<Happened> story, Set<PlantedProblem> planted) {
        this.bid = bid;
        this.story = story;
        this.planted = planted;
    }

    /** What is asked about a story. */
    static List<Ask> about(Bid bid, List<Happened> story, Set<PlantedProblem> planted, Dice dice) {
        Asking asking = new Asking(bid, story, planted);
        String metric = dice.about(WHICH).chance(0.6) ? CSAT : NPS;
        List<Ask> asks = new ArrayList<>();
        Map<String, Integer> times = new HashMap<>();
        for (Happened event : story) {
            int time = times.merge(event.touchpoint(), 1, Integer::sum);
            Dice when = dice.about(WHEN).about(event.touchpoint().hashCode()).about(time);
            asking.ask(event, metric, when).ifPresent(asks::add);
        }
        return asks;
    }

    /** The share of those asked about a touchpoint who answer. */
    static double answered(String touchpoint) {
        return ANSWERED.getOrDefault(touchpoint, 0.3);
    }

    private Optional<Ask> ask(Happened event, String metric, Dice dice) {
        String touchpoint = event.touchpoint();
        Instant at = event.at();
        LocalDate next = workday(day(at).plusDays(1));
        boolean csat = metric.equals(CSAT);
        return switch (touchpoint) {
            case Places.BID -> asked(touchpoint, metric, Places.EMAIL, at.plusSeconds(dice.between(1800, 5400)));
            case Places.COLLECTION -> Optional.of(collection(event, metric, moment(next, 9, 19, dice), dice));
            case Places.VIEWING ->
                csat
                        ? asked(touchpoint, metric, Places.SMS, at.plusSeconds(dice.between(600, 3600)))
                        : Optional.empty();
            case Places.INVOICE, Places.PAYMENT, Places.SUPPORT ->
                csat ? asked(touchpoint, metric, Places.EMAIL, moment(next, 9, 19, dice)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Ask> asked(String touchpoint, String metric, String channel, Instant at) {
        return Optional.of(new Ask(touchpoint, metric, channel, at, false));
    }

    /** Meant for the working day after the collection; some are sent halfway between payment and collection. */
    private Ask collection(Happened event, String metric, Instant meant, Dice dice) {
        Dice early = dice.about(EARLY);
        boolean tooEarly = early.chance(0.35) && bid.isHitBy(PlantedProblem.SURVEY_BEFORE_PICK_UP, planted);
        Instant at = tooEarly ? moment(halfway(event), 9, 18, early) : meant;
        return new Ask(Places.COLLECTION, metric, Places.EMAIL, at, tooEarly);
    }

    private LocalDate halfway(Happened collection) {
        LocalDate paid = story.stream()
                .filter(event -> event.touchpoint().equals(Places.PAYMENT))
                .map(event -> day(event.at()))
                .findFirst()
                .orElseThrow();
        long days = day(collection.at()).toEpochDay() - paid.toEpochDay();
        return paid.plusDays(days / 2);
    }
}
