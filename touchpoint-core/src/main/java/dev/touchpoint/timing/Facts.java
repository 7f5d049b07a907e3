package dev.touchpoint.timing;

import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a rule may depend on: never on the present moment.
 *
 * <p>Immutable and thread-safe.
 */
public final class Facts {

    private final SurveyPolicy policy;
    private final Customer customer;
    private final Occasion occasion;
    private final History history;
    private final List<Tally> tallies;
    private final Zones known;
    private final ZoneLine[] zones;
    private final @Nullable String channel;
    private final @Nullable Contact reminded;

    private Facts(Facts other, @Nullable String channel, @Nullable Contact reminded) {
        this.policy = other.policy;
        this.customer = other.customer;
        this.occasion = other.occasion;
        this.history = other.history;
        this.tallies = other.tallies;
        this.known = other.known;
        this.zones = other.zones;
        this.channel = channel;
        this.reminded = reminded;
    }

    Facts(
            SurveyPolicy policy,
            Customer customer,
            Occasion occasion,
            History history,
            List<Tally> tallies,
            Zones known) {
        this.policy = policy;
        this.customer = customer;
        this.occasion = occasion;
        this.history = history;
        this.tallies = tallies;
        this.known = known;
        this.zones = known.of(customer.zones(), policy.zone().orElse(null));
        this.channel = null;
        this.reminded = null;
    }

    /**
     * The policy in question.
     *
     * @return the policy, not null
     */
    public SurveyPolicy policy() {
        return policy;
    }

    /**
     * What the host knows of the customer.
     *
     * @return the customer, not null
     */
    public Customer customer() {
        return customer;
    }

    /**
     * What there is to ask about. For a policy about the relationship, its iteration: where it is asked, and since when.
     *
     * @return the occasion, not null
     */
    public Occasion occasion() {
        return occasion;
    }

    /**
     * The customer's contacts so far.
     *
     * @return the history, not null
     */
    public History history() {
        return history;
    }

    /**
     * A count over all customers.
     *
     * @param name what is counted
     * @return the host's tally of that name; empty if it passed none
     */
    public Optional<Tally> tally(String name) {
        for (Tally tally : tallies) {
            if (tally.name().equals(name)) {
                return Optional.of(tally);
            }
        }
        return Optional.empty();
    }

    /**
     * The channel in question.
     *
     * @return the channel's id; null where a rule is asked that names none
     */
    public @Nullable String channel() {
        return channel;
    }

    /**
     * The invitation that a reminder would belong to.
     *
     * @return the invitation's id; null if a first contact is in question
     */
    public @Nullable String remindingOf() {
        return reminded == null ? null : reminded.invitation();
    }

    List<Tally> tallies() {
        return tallies;
    }

    /** Where the customer may be, or the host's zone; empty if neither is known. */
    ZoneLine[] zones() {
        return zones;
    }

    /** The id of one of {@link #zones}. */
    String zoneName(int index) {
        return (zoneIsUnknown() ? policy.zone().orElseThrow() : customer.zones().get(index)).getId();
    }

    /** Whether the customer's zone is unknown. */
    boolean zoneIsUnknown() {
        return customer.zones().isEmpty();
    }

    /** Whether the policy's zone stands in for that of the customer. */
    boolean assumesZone() {
        return zoneIsUnknown() && policy.zone().isPresent();
    }

    /** The host's zone; UTC if it said none. */
    ZoneLine hostZone() {
        return known.line(policy.zone().orElse(ZoneOffset.UTC));
    }

    /** The channels to try, in the customer's order. */
    List<String> channels() {
        if (reminded != null) {
            return List.of(reminded.channel());
        }
        List<String> offered = policy.channels();
        List<String> preferred = customer.preferredChannels();
        if (preferred.isEmpty() || offered.size() == 1) {
            return offered;
        }
        Set<String> order = new LinkedHashSet<>(preferred);
        order.retainAll(offered);
        order.addAll(offered);
        return List.copyOf(order);
    }

    Facts over(String channel) {
        return new Facts(this, channel, reminded);
    }

    Facts reminding(Contact invitation) {
        return new Facts(this, channel, invitation);
    }

    /** The contact that a reminder would belong to. */
    @Nullable
    Contact reminded() {
        return reminded;
    }

    /** How often it was reminded of. */
    int remindersSent() {
        return (int) history.contacts().stream()
                .filter(Contact::reminder)
                .filter(contact -> contact.state() == Contact.State.SENT)
                .filter(contact -> contact.invitation().equals(remindingOf()))
                .count();
    }

    /** Policy and occasion, never who. */
    @Override
    public String toString() {
        return "Facts[" + policy.id() + ", " + occasion + ", " + history + "]";
    }
}
