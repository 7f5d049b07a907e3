package dev.touchpoint.cli.ways;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.cli.picture.Drawing;
import dev.touchpoint.insight.Durations;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Between which owners customers wait.
 *
 * @param sentences where they wait longest
 * @param picture who hands over to whom, ready to be shown
 * @param rows each hand-over, and all of them
 * @param left how many hand-overs are not listed, in a sentence; blank if none
 */
public record GapsView(List<String> sentences, String picture, List<Row> rows, String left) {

    private static final double BAR = 200;
    private static final int MOST = 30;

    /** A hand-over. */
    public record Row(
            String from,
            String to,
            String oursWidth,
            String othersWidth,
            String ours,
            String others,
            String times,
            String half,
            String most) {}

    /** Whether any owner handed over to another one. */
    public boolean any() {
        return !rows.isEmpty();
    }

    static GapsView of(Ways ways) {
        OwnerGaps gaps = ways.owners();
        double longest =
                gaps.between().stream().mapToDouble(HandOver::days).max().orElse(0);
        return new GapsView(
                sentences(ways),
                HandOverPicture.of(ways),
                gaps.between().stream()
                        .limit(MOST)
                        .map(handOver -> row(handOver, longest, ways))
                        .toList(),
                gaps.between().size() <= MOST
                        ? ""
                        : "Not listed: " + Figures.count(gaps.between().size() - MOST) + " further hand-overs.");
    }

    private static List<String> sentences(Ways ways) {
        OwnerGaps gaps = ways.owners();
        String all = "Between owners customers spend " + Percent.days(gaps.days()) + " customer-days, "
                + Percent.days(gaps.oursDays())
                + " of them until the company comes forward; within the reach of one owner "
                + Percent.days(
                        gaps.within().stream().mapToDouble(HandOver::days).sum()) + ".";
        return Stream.concat(longest(ways).stream(), Stream.of(all)).toList();
    }

    /** The hand-over in which customers wait longest for the company, in a sentence. */
    static List<String> longest(Ways ways) {
        OwnerGaps gaps = ways.owners();
        return gaps.between().stream()
                .findFirst()
                .filter(most -> most.ours().n() > 0)
                .map(most -> "Between owners, customers wait longest for the company from "
                        + name(most.from(), ways) + " to " + name(most.to(), ways) + ": "
                        + Percent.days(most.ours().totalDays()) + " customer-days in "
                        + Figures.count(most.ours().n()) + " hand-overs, half of them within "
                        + Percent.time(most.ours(), 0.5) + ".")
                .stream()
                .toList();
    }

    private static String name(String owner, Ways ways) {
        return Plain.text(ways.owner(owner));
    }

    private static Row row(HandOver handOver, double longest, Ways ways) {
        Function<Durations, String> width =
                waits -> Drawing.number(longest == 0 ? 0 : BAR * waits.totalDays() / longest);
        return new Row(
                name(handOver.from(), ways),
                name(handOver.to(), ways),
                width.apply(handOver.ours()),
                width.apply(handOver.others()),
                days(handOver.ours()),
                days(handOver.others()),
                Figures.count(handOver.all().n()),
                Percent.time(handOver.all(), 0.5),
                Percent.time(handOver.all(), 0.9));
    }

    private static String days(Durations waits) {
        return waits.n() == 0 ? Percent.NONE : Percent.days(waits.totalDays());
    }
}
