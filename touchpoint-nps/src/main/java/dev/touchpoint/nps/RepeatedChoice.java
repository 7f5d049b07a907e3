package dev.touchpoint.nps;

/** Which answers count of a customer who answered more than once. None is the right one: it depends on what is asked for. */
public enum RepeatedChoice {

    /** Every answer: how the occasions were that were answered about. Who answers more often counts more. */
    EACH,

    /** The first answer: how customers began. */
    FIRST,

    /** The latest answer: how customers stand today. */
    LATEST,

    /** The mean of the customer's answers: how customers fared over time, each counting the same. */
    MEAN
}
