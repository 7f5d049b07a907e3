/**
 * What whoever writes a {@link dev.touchpoint.timing.ContactLedger} extends to see whether it keeps its contract:
 * {@link dev.touchpoint.timing.kit.ContactLedgerContract}. Needs JUnit 5 and nothing else.
 */
package dev.touchpoint.timing.kit;
