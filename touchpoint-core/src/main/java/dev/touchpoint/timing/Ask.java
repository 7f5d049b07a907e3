package dev.touchpoint.timing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The customer may be asked now. */
public final class Ask extends Decision {

    private final boolean repeat;
    private @Nullable Invitation invitation;

    Ask(Verdict verdict, List<Decision> others) {
        this(verdict, others, null, false);
    }

    /** @param invitation the one given before; null for a new one, which is made when it is read */
    private Ask(Verdict verdict, List<Decision> others, @Nullable Invitation invitation, boolean repeat) {
        super(verdict, others);
        this.invitation = invitation;
        this.repeat = repeat;
    }

    /** This decision with its invitation as a ledger keeps it. */
    Ask keeping(Invitation kept) {
        return new Ask(verdict(), others(), kept, false);
    }

    /** A decision not to ask again, as the invitation that was given before. */
    static Ask repeating(Decision decision, List<Decision> others, Invitation earlier) {
        return new Ask(decision.verdict(), others, earlier, true);
    }

    @Override
    public Occasion occasion() {
        Occasion found = super.occasion();
        return repeat
                ? Occasion.of(
                        found.touchpoint(),
                        invitation().occasion(),
                        invitation().occasionAt())
                : found;
    }

    /**
     * Over which channel.
     *
     * @return the channel's id, not null
     */
    public String channel() {
        return invitation().channel();
    }

    /**
     * What to confirm before it is sent.
     *
     * @return the invitation, not null
     */
    public Invitation invitation() {
        Invitation known = invitation;
        if (known == null) {
            known = verdict().invitation();
            invitation = known;
        }
        return known;
    }

    /**
     * Whether the same occasion had been answered with this invitation before.
     *
     * @return true if the occasion was delivered again
     */
    public boolean isRepeat() {
        return repeat;
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other)
                && other instanceof Ask that
                && invitation().equals(that.invitation())
                && repeat == that.repeat;
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + invitation().hashCode();
    }

    /** Channel and reasons against others, as in {@code Ask[over email]}. */
    @Override
    public String toString() {
        return "Ask[over " + channel() + (repeat ? ", again" : verdict().because()) + "]";
    }
}
