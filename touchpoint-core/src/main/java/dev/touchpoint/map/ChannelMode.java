package dev.touchpoint.map;

/** In which direction a channel carries. */
public enum ChannelMode {
    /** From the company to the customer: letter, notification. */
    PUSH,
    /** The customer comes to it: website, store. */
    PULL,
    /** Both ways: phone, chat, e-mail. */
    BOTH
}
