package dev.touchpoint.timing;

import static dev.touchpoint.check.Require.NOT_BLANK;

import dev.touchpoint.check.Attributes;
import dev.touchpoint.check.Personal;
import dev.touchpoint.check.Require;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a host knows of a customer at the moment of a decision. What it does not say is unknown, which is not the same as no:
 * a rule that needs it declines.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the customer's opaque id, compared exactly, not blank
 * @param zones where the customer may be: one zone if known, several if only candidates are, in which case everything must
 *     be permitted under each; null counts as empty, which is unknown
 * @param preferredChannels the ids of channels, the most preferred first; null counts as empty, which leaves the order to the
 *     policy
 * @param consents what the customer agreed to and refused; null counts as empty, which is unknown
 * @param lastInbound when the customer last wrote, by channel; null counts as empty, which is unknown
 * @param since since when a customer; null if unknown
 * @param lastActive when the customer last did something; null if unknown
 * @param openIssue whether something is amiss; null if unknown
 * @param attributes what else rules ask for: texts, numbers, booleans, lists and maps; null counts as empty, which is unknown
 */
public record Customer(
        @NotNull @Pattern(regexp = NOT_BLANK) @Personal String id,
        List<@NotNull ZoneId> zones,
        List<@NotNull @Pattern(regexp = NOT_BLANK) String> preferredChannels,
        List<@NotNull Consent> consents,
        Map<@NotNull @Pattern(regexp = NOT_BLANK) String, @NotNull Instant> lastInbound,
        @Nullable Instant since,
        @Nullable Instant lastActive,
        @Nullable OpenIssue openIssue,
        Map<@NotNull @Pattern(regexp = NOT_BLANK) String, @NotNull Object> attributes) {

    /** Refuses what breaks a rule, as the components state. */
    public Customer {
        Require.text("customer id", id);
        zones = Require.list("customer zones", zones);
        preferredChannels = Require.texts("customer preferredChannels", preferredChannels);
        consents = Require.list("customer consents", consents);
        lastInbound = inbound(lastInbound);
        attributes = Attributes.copy(attributes);
    }

    private static Map<String, Instant> inbound(@Nullable Map<String, Instant> lastInbound) {
        if (lastInbound == null || lastInbound.isEmpty()) {
            return Map.of();
        }
        Map<String, Instant> copy = new TreeMap<>();
        lastInbound.forEach((channel, at) -> copy.put(
                Require.text("customer lastInbound channel", channel), Require.notNull("customer lastInbound at", at)));
        return Collections.unmodifiableMap(copy);
    }

    /**
     * A customer of whom nothing else is known.
     *
     * @param id the customer's opaque id, not blank
     * @return the customer, not null
     * @throws IllegalArgumentException if the id is blank
     */
    public static Customer of(String id) {
        return builder(id).build();
    }

    /**
     * Begins a customer of whom nothing else is known.
     *
     * @param id the customer's opaque id, not blank
     * @return a builder, not null; it refuses wrong values when the customer is built
     */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /**
     * A builder that begins with what is known of this customer.
     *
     * @return a new builder, not null
     */
    public Builder toBuilder() {
        Builder builder = new Builder(id);
        builder.zones.addAll(zones);
        builder.preferredChannels = preferredChannels;
        builder.consents.addAll(consents);
        builder.lastInbound.putAll(lastInbound);
        builder.since = since;
        builder.lastActive = lastActive;
        builder.openIssue = openIssue;
        builder.attributes.putAll(attributes);
        return builder;
    }

    /** The same customer under another id. */
    Customer known(String as) {
        return as.equals(id)
                ? this
                : new Customer(
                        as, zones, preferredChannels, consents, lastInbound, since, lastActive, openIssue, attributes);
    }

    /** Says nothing about the person. */
    @Override
    public String toString() {
        return "Customer[…]";
    }

    /** Builds a {@link Customer}. What is not set stays unknown. Not thread-safe. */
    public static final class Builder {

        private final String id;
        private final List<ZoneId> zones = new ArrayList<>();
        private List<String> preferredChannels = List.of();
        private final List<Consent> consents = new ArrayList<>();
        private final Map<String, Instant> lastInbound = new LinkedHashMap<>();
        private @Nullable Instant since;
        private @Nullable Instant lastActive;
        private @Nullable OpenIssue openIssue;
        private final Map<String, Object> attributes = new LinkedHashMap<>();

        private Builder(String id) {
            this.id = id;
        }

        /**
         * Where the customer is, or may be. Called more than once, it adds candidates.
         *
         * @param zone a zone, not null
         * @return this builder
         */
        public Builder zone(ZoneId zone) {
            zones.add(zone);
            return this;
        }

        /**
         * Which channels the customer likes best.
         *
         * @param channels the ids of channels, the most preferred first
         * @return this builder
         */
        public Builder prefers(String... channels) {
            this.preferredChannels = List.of(channels);
            return this;
        }

        /**
         * What the customer agreed to or refused. Called more than once, it adds.
         *
         * @param consent a consent or a refusal, not null
         * @return this builder
         */
        public Builder consent(Consent consent) {
            consents.add(consent);
            return this;
        }

        /**
         * When the customer last wrote.
         *
         * @param channel over which channel, not blank
         * @param at when
         * @return this builder
         */
        public Builder lastInbound(String channel, Instant at) {
            lastInbound.put(channel, at);
            return this;
        }

        /**
         * Since when a customer.
         *
         * @param since the instant
         * @return this builder
         */
        public Builder since(Instant since) {
            this.since = since;
            return this;
        }

        /**
         * When the customer last did something.
         *
         * @param lastActive the instant
         * @return this builder
         */
        public Builder lastActive(Instant lastActive) {
            this.lastActive = lastActive;
            return this;
        }

        /**
         * Whether something is amiss.
         *
         * @param openIssue the fact
         * @return this builder
         */
        public Builder issue(OpenIssue openIssue) {
            this.openIssue = openIssue;
            return this;
        }

        /**
         * What else rules ask for. Called more than once, it adds.
         *
         * @param name the attribute's name, not blank
         * @param value a text, number, boolean, list or map
         * @return this builder
         */
        public Builder attribute(String name, Object value) {
            attributes.put(name, value);
            return this;
        }

        /**
         * The customer.
         *
         * @return a new customer, not null
         * @throws IllegalArgumentException if a value breaks its rule
         */
        public Customer build() {
            return new Customer(
                    id, zones, preferredChannels, consents, lastInbound, since, lastActive, openIssue, attributes);
        }
    }
}
