package dev.touchpoint.timing;

import dev.touchpoint.check.Require;
import dev.touchpoint.check.Shown;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAmount;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * The ready-made timing rules. {@link RuleTypes} makes them of their specs.
 *
 * <p><b>Amounts of time</b> are a {@link java.time.Duration}, which elapses, or a {@link java.time.Period}, which is counted on
 * the customer's calendar: a week of {@code PT168H} always has 168 hours, one of {@code P7D} ends at the same local time, as
 * {@link java.time.ZonedDateTime#plus(TemporalAmount) ZonedDateTime plus a period} does. Such an amount, and whatever looks at
 * a clock, needs the customer's zone. If the host does not know it, the policy's own is assumed, with the warning
 * {@code ZONE_ASSUMED}; if there is none either, the rule declines with {@code ZONE_UNKNOWN}. Of a customer with several
 * candidate zones, each must permit an instant.
 *
 * <p><b>Contacts</b> count if they were sent, or are reserved and their lease has not ended. Failed and cancelled ones do not.
 * One that stands in the way and is only reserved gives the code {@code RESERVED}; one that is dated after the candidate
 * counts as if it had just happened, with the code {@code CLOCK_SKEW}.
 *
 * <p><b>Zero and absent</b> are not the same: a gap of zero is off, a cap of zero is never, and what is not there does not
 * hold.
 */
public final class TimingRules {

    private static final Duration CENTURY = Duration.ofDays(36_530);

    private TimingRules() {}

    /**
     * Not before so long after the occasion. Code {@code DELAY}.
     *
     * @param amount zero or more; zero is from the occasion on
     * @return the rule, not null
     * @throws IllegalArgumentException if the amount is negative, or neither a duration nor a period
     */
    public static TimingRule delay(TemporalAmount amount) {
        return new Delay(Amount.of("delay", amount));
    }

    /**
     * Only until so long after the occasion: {@code t < occasion + amount}. Under several candidate zones, the earliest end
     * counts. Code {@code EXPIRED}, for good.
     *
     * @param amount longer than zero
     * @return the rule, not null
     * @throws IllegalArgumentException if the amount is zero, negative, or neither a duration nor a period
     */
    public static TimingRule expiry(TemporalAmount amount) {
        return new Expiry(Amount.positive("expiry", amount));
    }

    /**
     * Not before nothing has happened for so long: the amount counts from the {@linkplain Occasion#lastActivity() last
     * activity} of the occasion. Code {@code SETTLING}.
     *
     * @param amount zero or more
     * @return the rule, not null
     * @throws IllegalArgumentException if the amount is negative, or neither a duration nor a period
     */
    public static TimingRule settle(TemporalAmount amount) {
        return new Settle(Amount.of("settle", amount));
    }

    /**
     * Leaves the customer alone for so long after each contact: permitted if and only if {@code t >= c + amount} for every
     * contact c in scope, not only the last. A dismissed contact counts. A reminder is not restrained by the invitation that
     * it reminds of, nor by its other reminders. Code {@code GAP}.
     *
     * @param amount zero or more; zero is off
     * @param scope after which contacts
     * @return the rule, not null
     * @throws IllegalArgumentException if the amount is negative, or neither a duration nor a period
     */
    public static Gap gap(TemporalAmount amount, Scope scope) {
        return new Gap(Amount.of("gap", amount), Require.notNull("scope", scope));
    }

    /**
     * No more than so many invitations in any stretch of time of a length: an invitation c counts at t while
     * {@code t < c + amount}; permitted if and only if fewer than {@code most} count. Unless it {@linkplain
     * Cap#countingContacts() counts reminders}, it does not restrain them either. Code {@code CAP}.
     *
     * @param most how many, 0 or more; 0 is never, for good
     * @param amount longer than zero
     * @param scope which contacts count
     * @return the rule, not null
     * @throws IllegalArgumentException if the number is negative, or the amount zero, negative, or neither a duration nor a
     *     period
     */
    public static Cap cap(int most, TemporalAmount amount, Scope scope) {
        return new Cap(
                Require.range("cap", most, 0, Integer.MAX_VALUE),
                Amount.positive("cap amount", amount),
                Require.notNull("scope", scope),
                Cap.Counted.INVITATIONS);
    }

    /**
     * No more than so many invitations in each day, week, month, quarter or year of the customer's calendar. Unless it
     * {@linkplain Cap#countingContacts() counts reminders}, it does not restrain them either. Code {@code CAP}.
     *
     * @param most how many, 0 or more; 0 is never, for good
     * @param each the period; it begins when a clock of the zone first shows 00:00 of its first day, or later
     * @param scope which contacts count
     * @return the rule, not null
     * @throws IllegalArgumentException if the number is negative
     */
    public static Cap cap(int most, CalendarPeriod each, Scope scope) {
        return new Cap(
                Require.range("cap", most, 0, Integer.MAX_VALUE),
                Require.notNull("cap period", each),
                Require.notNull("scope", scope),
                Cap.Counted.INVITATIONS);
    }

    /**
     * Not between two times of the customer's day: from {@code from} on until {@code to}, which is permitted again. If
     * {@code to} is before {@code from}, that is a night. Code {@code QUIET_HOURS}.
     *
     * <p>Where clocks are set: what is permitted begins when the clock is never again before {@code to}, and ends when it first
     * shows {@code from} or later, in one piece.
     *
     * @param from the first quiet time
     * @param to the first time that is not quiet; not the same
     * @return the rule, as a courtesy for all channels; not null
     * @throws IllegalArgumentException if both times are the same
     */
    public static Hours quietHours(LocalTime from, LocalTime to) {
        return Hours.quiet(from, to);
    }

    /**
     * Only in some hours of the customer's week. Windows that touch or overlap are one, across midnight and days; each begins
     * when the clock is never again before its start, and ends when the clock first shows its end or later after that. Code
     * {@code WINDOW}; without any hours {@code NO_WINDOW}, for good.
     *
     * @param windows the hours
     * @return the rule, as a courtesy for all channels; not null
     */
    public static Hours allowedHours(Window... windows) {
        return Hours.allowed(Require.list("windows", Arrays.asList(windows)));
    }

    /**
     * Only while the customer agrees. Of the consents and refusals for the policy's purpose and the channel in question, the
     * latest that has begun holds; of several with the same beginning, a refusal; and one that has ended is no consent. Asked
     * channel by channel. Code {@code CONSENT}, or {@code CONSENT_UNKNOWN} if there are neither consents nor refusals.
     *
     * @return the rule, not null
     */
    public static FactRule consent() {
        return new ConsentRule(false);
    }

    /**
     * No more than one invitation of this survey to a customer, for ever. The same as {@code atMost(1)}.
     *
     * @return the rule, not null
     */
    public static TimingRule askedOnce() {
        return atMost(1);
    }

    /**
     * No more than so many invitations of this survey to a customer, for ever. It does not restrain reminders. Code
     * {@code ALREADY_ASKED}, for good.
     *
     * @param most how many, 1 or more
     * @return the rule, not null
     * @throws IllegalArgumentException if the number is less than 1
     */
    public static TimingRule atMost(int most) {
        return new AtMost(Require.range("at most", most, 1, Integer.MAX_VALUE));
    }

    /**
     * This survey as often as other rules permit, until the customer has answered it once; after that, no reminder either. Code
     * {@code ALREADY_ANSWERED}, for good.
     *
     * @return the rule, not null
     */
    public static TimingRule untilAnswered() {
        return new UntilAnswered();
    }

    /**
     * Leaves the customer alone for so long after each dismissal, whether or not it was answered as well: permitted if and only
     * if {@code t >= d + amount} for every dismissal d in scope, measured from the dismissal. Reminders are restrained too. Code
     * {@code REFUSED}. French law asks for {@code P60D} after a refusal on the phone (décret 2022-1313).
     *
     * @param amount zero or more; zero is off
     * @param scope after dismissals of which contacts
     * @return the rule, not null
     * @throws IllegalArgumentException if the amount is negative, or neither a duration nor a period
     */
    public static TimingRule refusalPause(TemporalAmount amount, Scope scope) {
        return new RefusalPause(Amount.of("refusal pause", amount), Require.notNull("scope", scope));
    }

    /**
     * No more of the customer's time than a budget: a contact c counts at t while {@code t < c + amount}; permitted if and only
     * if the {@linkplain Contact#burdenSeconds() seconds} of those that count, and the policy's {@linkplain
     * SurveyPolicy#burdenSeconds() own}, are no more than the budget. Reminders count and are restrained. Code
     * {@code ATTENTION}; for good if the policy alone is over the budget.
     *
     * @param budget zero or more, of which whole seconds count
     * @param amount longer than zero
     * @param scope which contacts count
     * @return the rule, not null
     * @throws IllegalArgumentException if the budget is negative, or the amount zero, negative, or neither a duration nor a
     *     period
     */
    public static TimingRule attention(Duration budget, TemporalAmount amount, Scope scope) {
        if (Require.notNull("attention budget", budget).isNegative()) {
            throw new IllegalArgumentException("attention budget must not be negative, was " + budget);
        }
        return new Attention(
                Duration.ofSeconds(budget.toSeconds()),
                Amount.positive("attention amount", amount),
                Require.notNull("scope", scope));
    }

    /**
     * One survey at a time. A contact that is reserved blocks until its lease ends, with code {@code RESERVED}; one that was
     * seen, but neither answered nor dismissed, until so long after it was seen, with code {@code IN_PROGRESS}. Whatever the
     * policy, and for reminders as well.
     *
     * @param timeout zero or more; with zero, only reservations block
     * @return the rule, not null
     * @throws IllegalArgumentException if the timeout is negative, or neither a duration nor a period
     */
    public static TimingRule oneAtATime(TemporalAmount timeout) {
        return new OneAtATime(Amount.of("timeout", timeout));
    }

    /**
     * Not on some dates, each from 00:00 until 00:00 of the next day on the customer's clock; dates that follow each other are
     * one silence. Code {@code BLACKOUT}.
     *
     * @param dates the dates; none permit everything
     * @return the rule, not null
     */
    public static TimingRule blackout(LocalDate... dates) {
        return new Blackout(Require.list("dates", Arrays.asList(dates)));
    }

    /**
     * Not on the holidays of a calendar, each a {@linkplain #blackout blackout date}. The spec holds the name alone: calendars
     * of the same name must be the same. Nothing is permitted from the year 2200 on. Code {@code HOLIDAY}.
     *
     * @param name the calendar's name, not blank
     * @param isHoliday whether nothing is permitted on a date; always the same answer for the same date, quick, and thread-safe.
     *     If it throws, the rule is stopped with the code {@code RULE_FAILED}
     * @return the rule, not null
     * @throws IllegalArgumentException if the name is blank
     */
    public static TimingRule holidays(String name, Predicate<LocalDate> isHoliday) {
        return new HolidayRule(Require.text("holidays name", name), Require.notNull("isHoliday", isHoliday));
    }

    /**
     * Only a share of the customers, always the same ones. The first eight bytes, highest first, of the SHA-256 of the UTF-8
     * text {@code salt + "\n" + policy id + "\n" + customer id} are read as a number from 0 to 2^64 - 1; a customer is selected
     * if and only if it is less than {@code percent / 100 * 2^64}, exactly. So 0 selects nobody and 100 everybody, a higher
     * share drops nobody, and every machine and language agrees. Code {@code SAMPLED_OUT}, for good.
     *
     * @param percent from 0 to 100
     * @param salt what tells this sample from others of the same customers, not blank, on one line
     * @return the rule, not null
     * @throws IllegalArgumentException if the percentage is out of range, or the salt blank or of several lines
     */
    public static TimingRule sampling(double percent, String salt) {
        if (!(percent >= 0 && percent <= 100)) {
            throw new IllegalArgumentException("sampling percent must be from 0 to 100, was " + percent);
        }
        if (Require.text("sampling salt", salt).indexOf('\n') >= 0) {
            throw new IllegalArgumentException("sampling salt must be on one line, was " + Shown.text(salt));
        }
        return new Sampling(Require.decimal("sampling percent", BigDecimal.valueOf(percent)), salt);
    }

    /**
     * Spreads customers evenly over so long from the occasion on, each always to the same moment. With h the number of
     * {@link #sampling} under an empty salt, a customer's turn is {@code floor(h / 2^64 * amount)} whole seconds after the
     * occasion, or of a period so many whole days of the calendar. Code {@code SPREAD}.
     *
     * @param amount a duration of a second or more, or a period of a day or more; no longer than 100 years
     * @return the rule, not null
     * @throws IllegalArgumentException if the amount is shorter or longer, or neither a duration nor a period
     */
    public static TimingRule spread(TemporalAmount amount) {
        Amount over = Amount.positive("spread", amount);
        if (over.atMost().toSeconds() == 0 || over.atMost().compareTo(CENTURY) > 0) {
            throw new IllegalArgumentException("spread must be from a second to 100 years, was " + amount);
        }
        return new Spread(over);
    }

    /**
     * Only until so long after the customer last wrote: {@code t < last inbound + amount}, as messaging platforms have it.
     * It holds for one channel; over others, it permits everything. Code {@code CHANNEL_WINDOW}, or
     * {@code CHANNEL_WINDOW_UNKNOWN} if the customer is not known to have written over that channel.
     *
     * @param channel the id of the channel
     * @param amount longer than zero, such as 24 hours for WhatsApp and Messenger
     * @return the rule, not null
     * @throws IllegalArgumentException if the id is malformed, or the amount zero, negative, or neither a duration nor a period
     */
    public static PlatformWindow platformWindow(String channel, TemporalAmount amount) {
        return new PlatformWindow(
                Require.id("channel", channel), Amount.positive("platform window", amount), null, false);
    }

    /**
     * Only who has been a customer for so long: {@code t >= since + amount}. Code {@code TENURE}, or {@code TENURE_UNKNOWN}.
     *
     * @param amount zero or more
     * @return the rule, not null
     * @throws IllegalArgumentException if the amount is negative, or neither a duration nor a period
     */
    public static FactRule tenure(TemporalAmount amount) {
        return new Tenure(Amount.of("tenure", amount), false);
    }

    /**
     * Only who was active not longer ago than so: {@code t < last active + amount}. Code {@code INACTIVE}, or
     * {@code INACTIVE_UNKNOWN}.
     *
     * @param amount longer than zero
     * @return the rule, not null
     * @throws IllegalArgumentException if the amount is zero, negative, or neither a duration nor a period
     */
    public static FactRule inactivity(TemporalAmount amount) {
        return new Inactivity(Amount.positive("inactivity", amount), false);
    }

    /**
     * Only customers whose attribute equals one of some values; of an attribute that is a list, one of its elements is enough.
     * Texts are compared exactly, numbers by their value. Code {@code SEGMENT}, or {@code SEGMENT_UNKNOWN} if the customer has
     * no such attribute.
     *
     * @param attribute the attribute's name, not blank
     * @param values texts, numbers and booleans, at least one
     * @return the rule, not null
     * @throws IllegalArgumentException if the name is blank, there is no value, or one is of another kind
     */
    public static FactRule segment(String attribute, Object... values) {
        return Segment.of(false, Require.text("segment attribute", attribute), values(values));
    }

    /**
     * Only customers outside of a {@linkplain #segment segment}. One without such an attribute is neither inside nor outside.
     * Code {@code SEGMENT}, or {@code SEGMENT_UNKNOWN}.
     *
     * @param attribute the attribute's name, not blank
     * @param values texts, numbers and booleans, at least one
     * @return the rule, not null
     * @throws IllegalArgumentException if the name is blank, there is no value, or one is of another kind
     */
    public static FactRule exceptSegment(String attribute, Object... values) {
        return Segment.of(true, Require.text("segment attribute", attribute), values(values));
    }

    private static List<Object> values(Object... values) {
        List<Object> all = Require.list("segment values", Arrays.asList(values));
        if (all.isEmpty()) {
            throw new IllegalArgumentException("segment values must not be empty");
        }
        for (Object value : all) {
            if (!(value instanceof String || value instanceof Number || value instanceof Boolean)) {
                throw new IllegalArgumentException("segment values must be texts, numbers or booleans, was a "
                        + value.getClass().getName());
            }
        }
        return all;
    }

    /**
     * Not while something is amiss between customer and company. Code {@code OPEN_ISSUE}, until the issue is expected to be
     * over, if that is known; or {@code OPEN_ISSUE_UNKNOWN}.
     *
     * @return the rule, not null
     */
    public static FactRule noOpenIssue() {
        return new NoOpenIssue(false);
    }

    /**
     * No more than so many over all customers in each period of the host's calendar, which is that of the policy's zone, or
     * UTC. The host's tally stands for the period that it was {@linkplain Tally#asOf() counted} in; after that one, it counts as
     * nothing. It may be overshot by the asks in flight. Code {@code BUDGET}, or {@code TALLY_UNKNOWN} if there is no such
     * tally.
     *
     * @param most how many, 0 or more; 0 is never, for good
     * @param each the period
     * @param tally the name of the tally, not blank
     * @return the rule, not null
     * @throws IllegalArgumentException if the number is negative or the name blank
     */
    public static FactRule quota(int most, CalendarPeriod each, String tally) {
        return new Quota(
                Require.range("quota", most, 0, Integer.MAX_VALUE),
                Require.notNull("quota period", each),
                Require.text("tally", tally),
                false);
    }

    /**
     * No more than so many over all customers. It may be overshot by the asks in flight. Code {@code TARGET_REACHED}, or
     * {@code TALLY_UNKNOWN} if there is no such tally.
     *
     * @param most how many, 1 or more
     * @param tally the name of the tally, not blank
     * @return the rule, not null
     * @throws IllegalArgumentException if the number is less than 1 or the name blank
     */
    public static FactRule target(int most, String tally) {
        return new Target(Require.range("target", most, 1, Integer.MAX_VALUE), Require.text("tally", tally), false);
    }
}
