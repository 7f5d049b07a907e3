package dev.touchpoint.map;

/** What a touchpoint is for. */
public enum Purpose {
    /** Tells the customer something. */
    INFORM,
    /** Makes the customer want something. */
    INSPIRE,
    /** Sells, orders, pays. */
    TRADE,
    /** Hands over what was bought. */
    DELIVER,
    /** Answers a question, solves a problem. */
    HELP,
    /** Shares a good moment. */
    CELEBRATE,
    /** Makes good what went wrong. */
    REPAIR,
    /** Asks the customer for feedback: a touchpoint like any other, with an owner, a channel and a burden. */
    FEEDBACK,
    /** Lets the customer leave. */
    EXIT
}
