package dev.touchpoint.cli.explain;

import dev.touchpoint.metric.AnswerClass;
import dev.touchpoint.metric.Definition;
import dev.touchpoint.metric.ScoreCounts;

/** The three classes of a score that is one share less another: those that count against, neither way and in favour. */
record Net(AnswerClass against, AnswerClass neither, AnswerClass inFavour, long lows, long middles, long highs) {

    static Net of(Definition definition, ScoreCounts counts) {
        AnswerClass against = definition.classes().get(0);
        AnswerClass neither = definition.classes().get(1);
        AnswerClass inFavour = definition.classes().get(2);
        return new Net(against, neither, inFavour, in(against, counts), in(neither, counts), in(inFavour, counts));
    }

    private static long in(AnswerClass group, ScoreCounts counts) {
        return counts.count(group.lowest(), group.highest());
    }

    long n() {
        return lows + middles + highs;
    }

    /** The letter for the share of those who count against, as in {@code d}. */
    String d() {
        return against.name().substring(0, 1);
    }

    /** The letter for the share of those in favour, as in {@code p}. */
    String p() {
        return inFavour.name().substring(0, 1);
    }

    double shareAgainst() {
        return (double) lows / n();
    }

    double shareInFavour() {
        return (double) highs / n();
    }

    /** From the counts to the score, in points. */
    double write(Board board) {
        double n = board.write(
                "All answers.",
                "n = " + against.name() + " + " + neither.name() + " + " + inFavour.name(),
                lows + " + " + middles + " + " + highs,
                (double) n());
        board.write(
                shareOf(against), d() + " = " + against.name() + " / n", lows + " / " + Digits.of(n), shareAgainst());
        board.write(
                shareOf(inFavour),
                p() + " = " + inFavour.name() + " / n",
                highs + " / " + Digits.of(n),
                shareInFavour());
        return board.write(
                "The score, in points.",
                "score = 100·(" + p() + " - " + d() + ")",
                "100·(" + Digits.of(shareInFavour()) + " - " + Digits.of(shareAgainst()) + ")",
                100.0 * (highs - lows) / n());
    }

    private static String shareOf(AnswerClass group) {
        return "The share of answers that are " + group.name() + ".";
    }
}
