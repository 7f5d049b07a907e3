package dev.touchpoint.timing;

import dev.touchpoint.check.Require;
import java.time.LocalTime;
import java.time.temporal.TemporalAmount;
import java.util.Arrays;

/**
 * The ready-made timing rules.
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
}
