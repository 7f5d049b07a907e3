package dev.touchpoint.benchmarks;

import dev.touchpoint.timing.Consent;
import dev.touchpoint.timing.Contact;
import dev.touchpoint.timing.Customer;
import dev.touchpoint.timing.Occasion;
import dev.touchpoint.timing.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The twelve rules of {@link AskingCase} as one would write them without the library: a ZonedDateTime in, another out. */
final class NaiveAsking {

    private interface Rule {

        /** The first permitted time; null if there is none. */
        @Nullable
        ZonedDateTime next(ZonedDateTime t, Customer customer, Occasion occasion, List<Contact> history);
    }

    private record Named(String name, Rule rule) {}

    /** When to ask, if at all, and the names of the rules that stood in the way. */
    record Answer(Optional<ZonedDateTime> at, List<String> reasons) {}

    private final List<Named> rules = List.of(
            new Named("DELAY", (t, c, o, h) -> later(t, local(o.at(), t).plus(Duration.ofHours(24)))),
            new Named("EXPIRED", (t, c, o, h) -> t.isBefore(local(o.at(), t).plus(Period.ofDays(14))) ? t : null),
            new Named(
                    "SETTLING",
                    (t, c, o, h) -> later(t, local(o.lastActivity(), t).plus(Duration.ofMinutes(15)))),
            new Named("GAP", (t, c, o, h) -> gap(t, h, contact -> true, Period.ofDays(30))),
            new Named(
                    "METRIC_GAP",
                    (t, c, o, h) -> gap(t, h, x -> Objects.equals(x.metric(), "csat"), Period.ofDays(90))),
            new Named("ANSWER_GAP", NaiveAsking::answerGap),
            new Named("CAP", NaiveAsking::cap),
            new Named("WEEK_CAP", NaiveAsking::weekCap),
            new Named("REFUSED", NaiveAsking::refusal),
            new Named("CONSENT", NaiveAsking::consent),
            new Named("QUIET_HOURS", NaiveAsking::quiet),
            new Named("WINDOW", NaiveAsking::windows));

    Answer decide(Customer customer, Occasion occasion, List<Contact> history, Instant now) {
        ZonedDateTime candidate = now.atZone(customer.zones().get(0));
        List<String> reasons = new ArrayList<>();
        for (int round = 0; round < 1000; round++) {
            ZonedDateTime latest = candidate;
            for (Named named : rules) {
                ZonedDateTime next = named.rule().next(candidate, customer, occasion, history);
                if (next == null || next.isAfter(candidate)) {
                    if (!reasons.contains(named.name())) {
                        reasons.add(named.name());
                    }
                }
                if (next == null) {
                    return new Answer(Optional.empty(), reasons);
                }
                latest = later(latest, next);
            }
            if (latest.equals(candidate)) {
                return new Answer(Optional.of(candidate), reasons);
            }
            candidate = latest;
        }
        return new Answer(Optional.empty(), reasons);
    }

    private static ZonedDateTime local(Instant instant, ZonedDateTime like) {
        return instant.atZone(like.getZone());
    }

    private static ZonedDateTime later(ZonedDateTime one, ZonedDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static ZonedDateTime gap(ZonedDateTime t, List<Contact> history, Predicate<Contact> scope, Period gap) {
        ZonedDateTime latest = t;
        for (Contact contact : history) {
            if (contact.state() == Contact.State.SENT && scope.test(contact)) {
                latest = later(latest, local(contact.at(), t).plus(gap));
            }
        }
        return latest;
    }

    private static ZonedDateTime answerGap(ZonedDateTime t, Customer c, Occasion o, List<Contact> history) {
        ZonedDateTime latest = t;
        for (Contact contact : history) {
            if (contact.answeredAt() != null) {
                latest = later(latest, local(contact.answeredAt(), t).plus(Period.ofDays(30)));
            }
        }
        return latest;
    }

    private static ZonedDateTime cap(ZonedDateTime t, Customer c, Occasion o, List<Contact> history) {
        List<ZonedDateTime> ends = history.stream()
                .filter(contact -> contact.state() == Contact.State.SENT)
                .map(contact -> local(contact.at(), t).plus(Period.ofDays(365)))
                .filter(t::isBefore)
                .sorted()
                .toList();
        return ends.size() < 6 ? t : ends.get(ends.size() - 6);
    }

    private static ZonedDateTime weekCap(ZonedDateTime t, Customer c, Occasion o, List<Contact> history) {
        ZonedDateTime latest = t;
        for (Contact contact : history) {
            if (contact.state() == Contact.State.SENT) {
                ZonedDateTime end = local(contact.at(), t)
                        .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                        .toLocalDate()
                        .atStartOfDay(t.getZone());
                latest = later(latest, end);
            }
        }
        return latest;
    }

    private static ZonedDateTime refusal(ZonedDateTime t, Customer c, Occasion o, List<Contact> history) {
        ZonedDateTime latest = t;
        for (Contact contact : history) {
            if (contact.dismissedAt() != null) {
                latest = later(latest, local(contact.dismissedAt(), t).plus(Period.ofDays(60)));
            }
        }
        return latest;
    }

    private static @Nullable ZonedDateTime consent(
            ZonedDateTime t, Customer customer, Occasion o, List<Contact> history) {
        return customer.consents().stream()
                        .filter(consent -> "email".equals(consent.channel()) && "survey".equals(consent.purpose()))
                        .filter(consent ->
                                consent.since() == null || !t.toInstant().isBefore(consent.since()))
                        .anyMatch(Consent::granted)
                ? t
                : null;
    }

    private static ZonedDateTime quiet(ZonedDateTime t, Customer c, Occasion o, List<Contact> history) {
        LocalTime time = t.toLocalTime();
        if (!time.isBefore(LocalTime.of(21, 0))) {
            return t.toLocalDate().plusDays(1).atTime(8, 0).atZone(t.getZone());
        }
        return time.isBefore(LocalTime.of(8, 0)) ? t.toLocalDate().atTime(8, 0).atZone(t.getZone()) : t;
    }

    private static @Nullable ZonedDateTime windows(ZonedDateTime t, Customer c, Occasion o, List<Contact> history) {
        for (int day = 0; day < 8; day++) {
            var date = t.toLocalDate().plusDays(day);
            for (Window window : List.of(AskingCase.WORKING_DAYS, AskingCase.SATURDAY)) {
                if (window.days().contains(date.getDayOfWeek())) {
                    ZonedDateTime opens = date.atTime(window.from()).atZone(t.getZone());
                    ZonedDateTime closes = date.atTime(window.to()).atZone(t.getZone());
                    if (t.isBefore(closes)) {
                        return later(t, opens);
                    }
                }
            }
        }
        return null;
    }
}
