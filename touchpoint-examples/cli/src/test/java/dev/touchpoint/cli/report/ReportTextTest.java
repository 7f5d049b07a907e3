package dev.touchpoint.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.map.TouchpointMap;
import dev.touchpoint.metric.Metrics;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTextTest {

    @Test
    void saysEverythingThereIsToSay() {
        assertThat(text(ReportText.of(Shop.report())))
                .isEqualTo(
                        """
                        A shop (shop)

                        What is missing, the most severe first
                          1. At "chat-bot": Put it on the map, with an owner, or correct the name in the log.
                          2. On the map: List who answers for what, and begin with the moments of truth.
                          3. On the map: Write the goal as the customer would say it, not as what the company wants to sell.
                          4. On the map: Add how customers come to hear of you, search and decide, and what others tell them of you.
                          and 3 more; touchpoint gaps lists them, with the evidence

                        Read
                          interactions        5
                          responses           6
                          customers           4
                          period              2026-01-01 to 2026-03-20 (Europe/Berlin)
                          unknown channel     1 interaction, 1 response

                        In the log, not on the map
                          touchpoints         chat-bot (1 interaction)
                          channels            app (1 interaction)

                        On the map, never in the log
                          touchpoints         refund
                          channels            fax

                        Interactions by touchpoint and channel, and responses
                          touchpoint  web  email  fax  app  (unknown)  interactions  responses
                          order         1     1*                    1             3          3
                          delivery             1                                  1          3
                          refund               0                                  0          0
                          chat-bot                       1                        1          0
                          * over a channel that the map does not plan for the touchpoint

                        What customers really go through
                          Of 3 journeys, no two take the same way.
                          Half of the journeys last up to 1.0 days, nine in ten up to 3.0 days.
                          Held against the plans, 66.7 % fit “I shop” best.

                        Customer Satisfaction Score (csat)
                          score  50.00 % (15.00 to 85.00 %, 95 % Wilson, n = 4)
                          mean   3.0000 on the scale from 1 to 5
                          count  4

                          By touchpoint
                            touchpoint  name               n    score       95 % Wilson
                            order       I order            3  66.67 %  20.77 to 93.85 %
                            delivery    My parcel arrives  1   0.00 %   0.00 to 79.35 %

                          By touchpoint and channel of the answer
                            touchpoint  channel    n     score        95 % Wilson
                            order       web        2   50.00 %    9.45 to 90.55 %
                            order       (unknown)  1  100.00 %  20.65 to 100.00 %
                            delivery    email      1    0.00 %    0.00 to 79.35 %

                          By month of the answer
                            month             n     score        95 % Wilson
                            2026-01           2  100.00 %  34.24 to 100.00 %
                            2026-02           1    0.00 %    0.00 to 79.35 %
                            2026-03  partial  1    0.00 %    0.00 to 79.35 %

                        Net Promoter Score (nps)
                          score  100.00 (-58.69 to 100.00, 95 % Tango, n = 1)
                          mean   9.0000 on the scale from 0 to 10
                          count  1

                          By touchpoint
                            touchpoint  name               n   score        95 % Tango
                            delivery    My parcel arrives  1  100.00  -58.69 to 100.00

                          By touchpoint and channel of the answer
                            touchpoint  channel  n   score        95 % Tango
                            delivery    email    1  100.00  -58.69 to 100.00

                          By month of the answer
                            month             n   score        95 % Tango
                            2026-03  partial  1  100.00  -58.69 to 100.00

                        Asking
                          metric  responses  with score  with comment    share  with delay  median delay  90 % within
                          csat            5           4             2  40.00 %           4     2.5 hours     1.3 days
                          nps             1           1             0   0.00 %           0             -            -
                        """);
    }

    @Test
    void saysThatThereIsNothing() {
        Report empty = new ReportTally(Shop.map(), Metrics.discover(), Shop.ZONE, 5).report(0.95, 0, false);

        assertThat(text(ReportText.of(empty)))
                .isEqualTo(
                        """
                        A shop (shop)

                        What is missing, the most severe first
                          1. On the map: List who answers for what, and begin with the moments of truth.
                          2. On the map: Write the goal as the customer would say it, not as what the company wants to sell.
                          3. On the map: Add how customers come to hear of you, search and decide, and what others tell them of you.
                          4. On the map: Add how customers receive and use what they bought, need help with it, and leave.
                          and 2 more; touchpoint gaps lists them, with the evidence

                        Read
                          interactions        0
                          responses           0
                          customers           0
                          period              no events

                        In the log, not on the map
                          touchpoints         none
                          channels            none

                        On the map, never in the log
                          touchpoints         order, delivery, refund
                          channels            web, email, fax

                        Interactions by touchpoint and channel, and responses
                          touchpoint  web  email  fax  interactions  responses
                          order         0                         0          0
                          delivery             0                  0          0
                          refund               0                  0          0

                        Asking
                          no responses
                        """);
    }

    @Test
    void mentionsRowsThatWereLeftOutAndDaysWithoutATime() {
        Report report = new ReportTally(Shop.map(), Metrics.discover(), Shop.ZONE, 5).report(0.95, 1234, true);

        assertThat(ReportText.of(report))
                .contains(
                        "  bad rows left out   1,234",
                        "  It is known only on which day customers were asked: delays run from the start of that day.");
    }

    @Test
    void namesOfOthersCanNotBreakTheirLines() {
        TouchpointMap map =
                TouchpointMap.builder("shop", "A\nshop\u001B[2J\u202E").build();
        ReportTally tally = new ReportTally(map, Metrics.discover(), Shop.ZONE, 5);
        tally.add(Shop.met("a", "chat\rbot", "ap\tp", "2026-01-01T08:00:00Z"));

        assertThat(text(ReportText.of(tally.report(0.95, 0, false))))
                .startsWith("A\uFFFDshop\uFFFD[2J\uFFFD (shop)\n")
                .contains("chat\uFFFDbot (1 interaction)", "ap\uFFFDp (1 interaction)")
                .doesNotContain("\r", "\t", "\u001B", "\u202E");
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
