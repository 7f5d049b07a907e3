package dev.touchpoint.tour;

import dev.touchpoint.insight.Asking;
import dev.touchpoint.insight.Scorecard;
import dev.touchpoint.log.Response;
import dev.touchpoint.log.TouchpointLog;
import dev.touchpoint.nps.Nps;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Answers as a log, and scorecards of them by whatever one likes to group by. */
final class ReadTheAnswers {

    private ReadTheAnswers() {}

    private static final Instant FIRST = Instant.parse("2026-01-10T08:00:00Z");

    static TouchpointLog answers() {
        int[] scores = {9, 10, 7, 3, 9, 8, 10, 6, 9, 10, 2, 9, 8, 9, 10, 5, 9, 7, 10, 9};
        List<Response> responses = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            Instant asked = FIRST.plus(Duration.ofDays(4L * i));
            responses.add(
                    Response.builder("customer-" + i, "bread-arrives", "nps", scores[i], asked.plusSeconds(600L * i))
                            .channel(i % 4 == 3 ? "web" : "sms")
                            .askedAt(asked)
                            .segment("town", i % 2 == 0 ? "old" : "new")
                            .build());
        }
        return TouchpointLog.of(responses);
    }

    public static void main(String[] args) {
        Nps nps = Nps.standard();
        TouchpointLog log = answers();

        System.out.println("By channel");
        print(log.responses().collect(Scorecard.by(Response::channel, nps)));

        System.out.println("By part of the town");
        var byTown = log.responses()
                .collect(Scorecard.by(response -> response.segments().get("town"), nps));
        print(byTown);

        System.out.println("By month");
        ZoneId zone = ZoneId.of("Europe/Berlin");
        var byMonth = log.responses()
                .collect(Scorecard.by(response -> YearMonth.from(response.at().atZone(zone)), nps));
        print(byMonth);

        Asking asking = log.responses().collect(Asking.collector());
        System.out.println("Half of them answered within "
                + asking.delay(0.5).map(Duration::toMinutes).orElse(0L) + " minutes.");
    }

    private static <K extends Comparable<? super K>> void print(Scorecard<K> scorecard) {
        for (K group : scorecard.groups().keySet()) {
            System.out.println("  " + group + " " + scorecard.estimate(group, 0.95));
        }
    }
}
