/**
 * What whoever brings a ledger, or decisions of their own, extends to see whether they keep the contract:
 * {@link dev.touchpoint.timing.kit.ContactLedgerContract} and {@link dev.touchpoint.timing.kit.DecisionVectors}. Needs JUnit 5
 * and nothing else.
 */
@NullMarked
package dev.touchpoint.timing.kit;

import org.jspecify.annotations.NullMarked;
