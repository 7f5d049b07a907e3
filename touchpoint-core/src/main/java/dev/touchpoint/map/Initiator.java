package dev.touchpoint.map;

/** Who starts what happens at a touchpoint. */
public enum Initiator {
    /** The customer. */
    CUSTOMER,
    /** The company. */
    COMPANY,
    /** Someone who works for the company, such as a carrier. */
    PARTNER,
    /** Anybody else: friends, reviewers, the press. */
    OTHERS
}
