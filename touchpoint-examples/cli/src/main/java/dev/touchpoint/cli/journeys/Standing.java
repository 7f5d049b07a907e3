package dev.touchpoint.cli.journeys;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.touchpoint.insight.Conformance;
import dev.touchpoint.insight.Durations;
import dev.touchpoint.insight.Progress;
import dev.touchpoint.insight.Progress.Due;
import dev.touchpoint.insight.Progress.Vacuum;
import dev.touchpoint.log.ActualJourney;
import dev.touchpoint.log.TouchpointLog;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Where customers stand in a planned journey at an instant, and who of them is in a vacuum. */
final class Standing {

    private final Instant at;
    private final List<Waiting> waiting = new ArrayList<>();
    private long begun;
    private long done;
    private long customersTurn;

    private Standing(Instant at) {
        this.at = at;
    }

    /**
     * One journey in a vacuum.
     *
     * @param journey whose
     * @param vacuum between whom, and since when
     * @param due what is due
     */
    private record Waiting(ActualJourney journey, Vacuum vacuum, Due due) {

        Between between() {
            return new Between(vacuum.from(), vacuum.to(), vacuum.bridged());
        }

        boolean isOverdue() {
            return due.overdueBy() != null;
        }
    }

    /**
     * Between whom a vacuum is.
     *
     * @param from who handed over
     * @param to who has taken over; any of them
     * @param bridged whether customers know whom they wait for
     */
    record Between(String from, List<String> to, boolean bridged) {}

    /**
     * All vacuums between the same.
     *
     * @param between between whom
     * @param lasting since when, each
     * @param overdue in how many of them a promise is broken
     */
    record Gap(Between between, Durations lasting, long overdue) {}

    static Standing of(Conformance plan, TouchpointLog log, Instant now) {
        Standing standing = new Standing(now);
        log.journeys().forEach(journey -> standing.add(plan, journey));
        standing.waiting.sort(Comparator.comparing(
                        (Waiting each) -> each.vacuum().since())
                .thenComparing(each -> each.journey().customer())
                .thenComparing(each -> Objects.requireNonNullElse(each.journey().occasion(), "")));
        return standing;
    }

    private void add(Conformance plan, ActualJourney journey) {
        Progress progress = plan.progress(journey, at);
        if (progress.done().isEmpty()) {
            return;
        }
        begun++;
        done += progress.next().isEmpty() ? 1 : 0;
        progress.next().ifPresent(due -> {
            customersTurn += due.customersTurn() ? 1 : 0;
            progress.vacuum().ifPresent(vacuum -> waiting.add(new Waiting(journey, vacuum, due)));
        });
    }

    Instant at() {
        return at;
    }

    /** How many journeys have taken a step of the plan. */
    long begun() {
        return begun;
    }

    /** How many of them have come to its end. */
    long done() {
        return done;
    }

    /** How many of them wait for the customer. */
    long customersTurn() {
        return customersTurn;
    }

    /** How many of them are in a vacuum. */
    long inVacuum() {
        return waiting.size();
    }

    /** How many different customers that is. */
    long customersInVacuum() {
        Set<String> customers = new HashSet<>();
        waiting.forEach(each -> customers.add(each.journey().customer()));
        return customers.size();
    }

    /** How long they have been in it. */
    Durations lasting() {
        return waiting.stream().map(Standing::lasting).collect(Durations.collector());
    }

    private static Duration lasting(Waiting each) {
        return each.vacuum().lasting();
    }

    /** The vacuums by whom they are between, those with the most waiting first. */
    List<Gap> gaps() {
        Map<Between, List<Waiting>> byBetween = new LinkedHashMap<>();
        waiting.forEach(each -> byBetween
                .computeIfAbsent(each.between(), between -> new ArrayList<>())
                .add(each));
        List<Gap> gaps = new ArrayList<>();
        byBetween.forEach((between, all) -> gaps.add(new Gap(
                between,
                all.stream().map(Standing::lasting).collect(Durations.collector()),
                all.stream().filter(Waiting::isOverdue).count())));
        gaps.sort(Comparator.<Gap>comparingDouble(gap -> gap.lasting().totalDays())
                .reversed());
        return gaps;
    }

    /** Who is in a vacuum, the longest first. */
    String csv() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord("customer", "occasion", "since", "lasting", "from", "to", "bridged", "due", "overdueBy");
            for (Waiting each : waiting) {
                Vacuum vacuum = each.vacuum();
                csv.writeRecord(
                        each.journey().customer(),
                        Objects.requireNonNullElse(each.journey().occasion(), ""),
                        vacuum.since().toString(),
                        vacuum.lasting().toString(),
                        vacuum.from(),
                        String.join(" ", vacuum.to()),
                        Boolean.toString(vacuum.bridged()),
                        each.due().step().name(),
                        each.due().overdueBy() == null
                                ? ""
                                : each.due().overdueBy().toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a text can always be written to", e);
        }
        return text.toString();
    }
}
