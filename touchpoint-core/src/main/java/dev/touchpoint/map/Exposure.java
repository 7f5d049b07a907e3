package dev.touchpoint.map;

/** Whether the customer meets the company itself, or what others say and show of it. */
public enum Exposure {
    /** With the company: its page, its people, its parcel. */
    DIRECT,
    /** About the company: a review, a friend's advice, a newspaper. */
    INDIRECT
}
