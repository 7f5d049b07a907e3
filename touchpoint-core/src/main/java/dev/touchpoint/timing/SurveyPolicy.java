package dev.touchpoint.timing;

import dev.touchpoint.check.Attributes;
import dev.touchpoint.check.Require;
import dev.touchpoint.check.Shown;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When customers are asked what: the question, the channels it may go over, and the rules of timing. A policy is about a
 * touchpoint, and asks once about each occasion, or about the relationship, and asks once in each iteration.
 *
 * <pre>{@code
 * SurveyPolicy afterDelivery = SurveyPolicy.about("delivery").askedAt("delivery-survey")
 *         .named("delivery-csat").measuring("csat").over("email", "in-app")
 *         .rule(delay(Duration.ofHours(24)))
 *         .rule(expiry(Period.ofDays(14)))
 *         .rule(gap(Period.ofDays(90), ANY_SURVEY))
 *         .rule(quietHours(LocalTime.of(21, 0), LocalTime.of(8, 0)))
 *         .build();
 * }</pre>
 *
 * <p>The order of the rules means nothing. Immutable and thread-safe; two policies that say the same are equal, in their
 * {@linkplain #attributes() attributes} too, so that nothing is lost unseen where they are written and read.
 */
public final class SurveyPolicy {

    /** The purpose of a policy that names no other. */
    public static final String SURVEY = "survey";

    private final String id;
    private final @Nullable String touchpoint;
    private final @Nullable Iterations iterations;
    private final String askedAt;
    private final @Nullable String metric;
    private final String purpose;
    private final List<String> channels;
    private final List<TimingRule> rules;
    private final int priority;
    private final @Nullable ZoneId zone;
    private final Duration patience;
    private final Duration lease;
    private final Duration searching;
    private final Duration holdingBack;
    private final @Nullable Reminders reminders;
    private final int burdenSeconds;
    private final Map<String, Object> attributes;
    private final String hash;
    private final RuleTable table;
    private final RuleTable reminderTable;

    private SurveyPolicy(Builder builder) {
        this.touchpoint = builder.touchpoint;
        this.iterations = builder.iterations;
        this.askedAt = Require.id("policy askedAt", builder.askedAt);
        this.id = Require.id("policy id", builder.id == null ? askedAt : builder.id);
        this.metric = Require.idOrNull("policy metric", builder.metric);
        this.purpose = Require.text("policy purpose", builder.purpose);
        this.channels = channels(builder.channels);
        this.rules = rules(builder.defaults, builder.rules);
        this.priority = builder.priority;
        this.zone = builder.zone;
        this.patience = builder.patience;
        this.lease = builder.lease;
        this.searching = builder.searching;
        this.holdingBack = builder.holdingBack;
        this.reminders = builder.reminders;
        this.burdenSeconds = builder.burdenSeconds;
        this.attributes = builder.attributes;
        this.hash = fingerprint();
        this.table = RuleTable.of(rules);
        this.reminderTable = RuleTable.forReminders(rules, reminders);
    }

    private static List<String> channels(List<String> named) {
        List<String> channels = Require.ids("policy channels", named);
        if (channels.isEmpty()) {
            throw new IllegalArgumentException("policy channels must name at least one channel");
        }
        Set<String> distinct = new LinkedHashSet<>();
        for (String channel : channels) {
            if (!distinct.add(channel)) {
                throw new IllegalArgumentException(
                        "policy channels must not name a channel twice, was " + Shown.text(channel));
            }
        }
        return channels;
    }

    private static List<TimingRule> rules(List<TimingRule> defaults, List<TimingRule> own) {
        Map<RuleSpec, TimingRule> all = new HashMap<>();
        for (TimingRule rule : defaults) {
            if (own.stream().noneMatch(other -> replaces(other.spec(), rule.spec()))) {
                all.putIfAbsent(rule.spec(), rule);
            }
        }
        own.forEach(rule -> all.putIfAbsent(rule.spec(), rule));
        List<TimingRule> sorted = new ArrayList<>(all.values());
        sorted.sort(Comparator.comparing(rule -> new Canonical().add(rule).toString()));
        return Collections.unmodifiableList(sorted);
    }

    private static boolean replaces(RuleSpec own, RuleSpec standard) {
        return own.type().equals(standard.type())
                && Objects.equals(
                        own.settings().get("scope"), standard.settings().get("scope"));
    }

    /**
     * Begins a policy about a touchpoint: it asks once about each occasion.
     *
     * @param touchpoint the id of the touchpoint that the question is about
     * @return a builder, not null
     * @throws IllegalArgumentException if the id is malformed
     */
    public static Builder about(String touchpoint) {
        return new Builder(Require.id("policy touchpoint", touchpoint), null);
    }

    /**
     * Begins a policy about the relationship: it asks once in each iteration.
     *
     * @param iterations the recurring occasions
     * @return a builder, not null
     */
    public static Builder relationship(Iterations iterations) {
        return new Builder(null, Require.notNull("iterations", iterations));
    }

    /**
     * The policy's id.
     *
     * @return the id, not blank
     */
    public String id() {
        return id;
    }

    /**
     * The touchpoint that the question is about.
     *
     * @return the touchpoint's id; null if the policy is about the relationship
     */
    public @Nullable String touchpoint() {
        return touchpoint;
    }

    /**
     * The recurring occasions of a policy about the relationship.
     *
     * @return the iterations; empty if the policy is about a touchpoint
     */
    public Optional<Iterations> iterations() {
        return Optional.ofNullable(iterations);
    }

    /**
     * The touchpoint at which the customer is asked: being asked is an experience of its own.
     *
     * @return the id of a touchpoint with the purpose FEEDBACK, not blank
     */
    public String askedAt() {
        return askedAt;
    }

    /**
     * What the question measures.
     *
     * @return the metric's id; null if it has no score
     */
    public @Nullable String metric() {
        return metric;
    }

    /**
     * What the contact is for, as consents and caps know it.
     *
     * @return the purpose, {@link #SURVEY} unless said; not blank
     */
    public String purpose() {
        return purpose;
    }

    /**
     * The channels it may go over.
     *
     * @return the ids of channels, the one to try first in front; not empty
     */
    public List<String> channels() {
        return channels;
    }

    /**
     * The rules, defaults that were not replaced among them.
     *
     * @return an unmodifiable list in canonical order, which means nothing; not null
     */
    public List<TimingRule> rules() {
        return rules;
    }

    /**
     * How important it is beside other policies.
     *
     * @return the higher, the earlier; 0 unless said
     */
    public int priority() {
        return priority;
    }

    /**
     * The host's zone: for customers whose zone is unknown, for iterations and for quotas.
     *
     * @return the zone; empty if none was said
     */
    public Optional<ZoneId> zone() {
        return Optional.ofNullable(zone);
    }

    /**
     * How long each further channel waits for the one before it.
     *
     * @return zero or more, zero unless said; not null
     */
    public Duration patience() {
        return patience;
    }

    /**
     * How long a reservation waits for its confirmation.
     *
     * @return longer than zero, 15 minutes unless said; centuries are as good as for ever; not null
     */
    public Duration lease() {
        return lease;
    }

    /**
     * How far ahead a permitted instant is looked for, from the latest first answer of a rule on.
     *
     * @return longer than zero, 731 days unless said; not null
     */
    public Duration searching() {
        return searching;
    }

    /**
     * For how long before this policy is due those that rank below it are held back.
     *
     * @return zero or more, zero unless said; not null
     */
    public Duration holdingBack() {
        return holdingBack;
    }

    /**
     * How often it reminds.
     *
     * @return the reminders; empty if it never does
     */
    public Optional<Reminders> reminders() {
        return Optional.ofNullable(reminders);
    }

    /**
     * How long an answer keeps the customer busy.
     *
     * @return seconds, 0 or more, 0 unless said
     */
    public int burdenSeconds() {
        return burdenSeconds;
    }

    /**
     * What a host adds: why a rule is there and where a number comes from, or whatever its own programs look for. No decision
     * depends on them.
     *
     * @return texts, numbers, booleans, lists and maps by name, unmodifiable, not null
     */
    public Map<String, Object> attributes() {
        return attributes;
    }

    /**
     * A builder that begins with what this policy says; its rules are the policy's own, not defaults.
     *
     * @return a new builder, not null
     */
    public Builder toBuilder() {
        Builder builder = new Builder(touchpoint, iterations);
        builder.id = id;
        builder.askedAt = askedAt;
        builder.metric = metric;
        builder.purpose = purpose;
        builder.channels = channels;
        builder.rules.addAll(rules);
        builder.priority = priority;
        builder.zone = zone;
        builder.patience = patience;
        builder.lease = lease;
        builder.searching = searching;
        builder.holdingBack = holdingBack;
        builder.reminders = reminders;
        builder.burdenSeconds = burdenSeconds;
        builder.attributes = attributes;
        return builder;
    }

    /**
     * A fingerprint of all that decisions depend on: policies that decide alike in every respect have equal ones, on every
     * machine. The {@linkplain #attributes() attributes} are not in it, as decisions record it to say what they followed: a
     * better reason in a note is the same policy still.
     *
     * @return the SHA-256 of its canonical text as 64 hexadecimal digits, not null
     */
    public String hash() {
        return hash;
    }

    private String fingerprint() {
        return new Canonical()
                .add(id)
                .add(touchpoint)
                .add(iterations)
                .add(askedAt)
                .add(metric)
                .add(purpose)
                .add(channels)
                .add(rules)
                .add(priority)
                .add(zone)
                .add(patience)
                .add(lease)
                .add(searching)
                .add(holdingBack)
                .add(reminders)
                .add(burdenSeconds)
                .hash();
    }

    /** This policy with other rules. */
    SurveyPolicy with(List<TimingRule> rules) {
        Builder changed = toBuilder();
        changed.rules.clear();
        rules.forEach(changed::rule);
        return changed.build();
    }

    RuleTable table() {
        return table;
    }

    RuleTable reminderTable() {
        return reminderTable;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SurveyPolicy that && hash.equals(that.hash) && attributes.equals(that.attributes);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    /** Id and rules, as in {@code SurveyPolicy[delivery-csat: [delay[of=PT24H]]]}. */
    @Override
    public String toString() {
        return "SurveyPolicy[" + id + ": " + rules + "]";
    }

    /** Builds a {@link SurveyPolicy}. Not thread-safe. */
    public static final class Builder {

        private final @Nullable String touchpoint;
        private final @Nullable Iterations iterations;
        private @Nullable String id;
        private @Nullable String askedAt;
        private @Nullable String metric;
        private String purpose = SURVEY;
        private List<String> channels = List.of();
        private final List<TimingRule> defaults = new ArrayList<>();
        private final List<TimingRule> rules = new ArrayList<>();
        private int priority;
        private @Nullable ZoneId zone;
        private Duration patience = Duration.ZERO;
        private Duration lease = Duration.ofMinutes(15);
        private Duration searching = Duration.ofDays(731);
        private Duration holdingBack = Duration.ZERO;
        private @Nullable Reminders reminders;
        private int burdenSeconds;
        private Map<String, Object> attributes = Map.of();

        private Builder(@Nullable String touchpoint, @Nullable Iterations iterations) {
            this.touchpoint = touchpoint;
            this.iterations = iterations;
        }

        /**
         * Where the customer is asked. Has to be said.
         *
         * @param touchpoint the id of a touchpoint with the purpose FEEDBACK
         * @return this builder
         */
        public Builder askedAt(String touchpoint) {
            this.askedAt = touchpoint;
            return this;
        }

        /**
         * The policy's id.
         *
         * @param id the id; the touchpoint where it is asked unless said
         * @return this builder
         */
        public Builder named(String id) {
            this.id = id;
            return this;
        }

        /**
         * What the question measures.
         *
         * @param metric the metric's id; none unless said
         * @return this builder
         */
        public Builder measuring(String metric) {
            this.metric = metric;
            return this;
        }

        /**
         * What the contact is for.
         *
         * @param purpose as consents and caps know it, not blank; {@link SurveyPolicy#SURVEY} unless said
         * @return this builder
         */
        public Builder purpose(String purpose) {
            this.purpose = purpose;
            return this;
        }

        /**
         * The channels it may go over. Have to be said.
         *
         * @param channels the ids of channels, the one to try first in front
         * @return this builder
         */
        public Builder over(String... channels) {
            this.channels = Arrays.asList(channels);
            return this;
        }

        /**
         * Adds a rule. It replaces defaults of the same type and scope.
         *
         * @param rule the rule, not null
         * @return this builder
         */
        public Builder rule(TimingRule rule) {
            rules.add(Require.notNull("rule", rule));
            return this;
        }

        /**
         * Adds rules that hold unless the policy has its own of the same type and scope.
         *
         * @param rules such as a house's rules for all its policies
         * @return this builder
         */
        public Builder defaults(TimingRule... rules) {
            defaults.addAll(Require.list("defaults", Arrays.asList(rules)));
            return this;
        }

        /**
         * How important it is beside other policies that could ask at the same time.
         *
         * @param priority the higher, the earlier; 0 unless said
         * @return this builder
         */
        public Builder priority(int priority) {
            this.priority = priority;
            return this;
        }

        /**
         * The host's zone: for customers whose zone is unknown, for iterations and for quotas.
         *
         * @param zone the zone; none unless said, and then rules decline that need the zone of a customer of whom none is known
         * @return this builder
         */
        public Builder zone(ZoneId zone) {
            this.zone = Require.notNull("zone", zone);
            return this;
        }

        /**
         * How long each further channel of the customer's order waits for the one before it.
         *
         * @param patience zero or more; zero unless said
         * @return this builder
         * @throws IllegalArgumentException if it is negative
         */
        public Builder patience(Duration patience) {
            this.patience = zeroOrMore("patience", patience);
            return this;
        }

        /**
         * How long a reservation waits for its confirmation, before it gives its budget back.
         *
         * @param lease longer than zero; 15 minutes unless said
         * @return this builder
         * @throws IllegalArgumentException if it is not longer than zero
         */
        public Builder lease(Duration lease) {
            this.lease = moreThanZero("lease", lease);
            return this;
        }

        /**
         * How far ahead a permitted instant is looked for.
         *
         * @param searching from the latest first answer of a rule on, longer than zero; 731 days unless said
         * @return this builder
         * @throws IllegalArgumentException if it is not longer than zero
         */
        public Builder searching(Duration searching) {
            this.searching = moreThanZero("searching", searching);
            return this;
        }

        /**
         * Holds back policies that rank below this one for so long before it is due.
         *
         * @param ahead zero or more; zero unless said
         * @return this builder
         * @throws IllegalArgumentException if it is negative
         */
        public Builder holdingBack(Duration ahead) {
            this.holdingBack = zeroOrMore("holdingBack", ahead);
            return this;
        }

        /**
         * Reminds of what is not answered.
         *
         * @param reminders how often and when; never unless said
         * @return this builder
         */
        public Builder reminding(Reminders reminders) {
            this.reminders = Require.notNull("reminders", reminders);
            return this;
        }

        /**
         * How long an answer keeps the customer busy, for attention budgets.
         *
         * @param burdenSeconds 0 or more; 0 unless said
         * @return this builder
         * @throws IllegalArgumentException if it is negative
         */
        public Builder burdenSeconds(int burdenSeconds) {
            this.burdenSeconds = Require.range("burdenSeconds", burdenSeconds, 0, Integer.MAX_VALUE);
            return this;
        }

        /**
         * What a host adds: notes for people, or settings of its own programs.
         *
         * @param attributes texts, numbers, booleans, lists and maps
         * @return this builder
         * @throws IllegalArgumentException if a key is blank or a value of another kind
         */
        public Builder attributes(Map<String, ?> attributes) {
            this.attributes = Attributes.copy(attributes);
            return this;
        }

        /**
         * The policy.
         *
         * @return a new policy, not null
         * @throws IllegalArgumentException if an id is malformed or a channel missing or named twice
         * @throws NullPointerException if {@link #askedAt} was not said
         */
        public SurveyPolicy build() {
            return new SurveyPolicy(this);
        }

        private static Duration zeroOrMore(String what, Duration duration) {
            if (Require.notNull(what, duration).isNegative()) {
                throw new IllegalArgumentException(what + " must not be negative, was " + duration);
            }
            return duration;
        }

        private static Duration moreThanZero(String what, Duration duration) {
            if (zeroOrMore(what, duration).isZero()) {
                throw new IllegalArgumentException(what + " must be longer than zero, was " + duration);
            }
            return duration;
        }
    }
}
