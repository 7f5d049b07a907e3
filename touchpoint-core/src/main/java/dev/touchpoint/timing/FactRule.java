package dev.touchpoint.timing;

/**
 * A rule that needs a fact of the customer or a tally. While the host does not supply it, the rule declines, with a code that
 * ends in {@code _UNKNOWN}, unless it is told to let such customers pass.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface FactRule extends TimingRule permits ConsentRule, FactSpan {

    /**
     * This rule for hosts that would rather ask without the fact than not at all.
     *
     * @return the changed copy, which permits everything while the fact is unknown; not null
     */
    FactRule permittingUnknown();
}
