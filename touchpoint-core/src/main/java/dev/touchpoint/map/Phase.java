package dev.touchpoint.map;

/** When a touchpoint happens, seen from the purchase. */
public enum Phase {
    /** Before the purchase: becoming aware, searching, deciding. */
    BEFORE,
    /** During the purchase: ordering, bidding, paying. */
    DURING,
    /** After the purchase: receiving, using, needing help, leaving. */
    AFTER
}
