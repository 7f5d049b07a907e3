package dev.touchpoint.map;

/** What a journey is to the company's plan. */
public enum JourneyKind {
    /** What is meant to happen. */
    MAIN,
    /** The customer leaves: cancels, returns, says goodbye. */
    EXIT,
    /** Something goes wrong: a lost parcel, a complaint. */
    EXCEPTION
}
