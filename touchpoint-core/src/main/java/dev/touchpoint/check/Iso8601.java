package dev.touchpoint.check;

/** What dates, times and amounts of time look like in a text: regular expressions that mean the same to Java and to ECMA-262. */
public final class Iso8601 {

    /** A month and a day, 02-30 among them: the calendar is asked later. */
    public static final String MONTH_AND_DAY = "-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])";

    /** A date, of whatever year. */
    public static final String DATE = "(?:-?[0-9]{4}|[+-][0-9]{5,10})" + MONTH_AND_DAY;

    /** Hour and minute of a day. */
    public static final String MINUTE = "(?:[01][0-9]|2[0-3]):[0-5][0-9]";

    /** What follows a minute to the nanosecond. */
    public static final String SECOND = ":[0-5][0-9](?:\\.[0-9]{1,9})?";

    /** A time of the day. */
    public static final String TIME = MINUTE + "(?:" + SECOND + ")?";

    /** A duration that nobody takes for calendar time: P1D is read as 24 hours where it may be one. */
    public static final String ELAPSED = "PT(?=[0-9])(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+(?:\\.[0-9]{1,9})?S)?";

    /** Elapsed time, or calendar time, but not both. */
    public static final String AMOUNT = ELAPSED + "|P(?=[0-9])(?:[0-9]+Y)?(?:[0-9]+M)?(?:[0-9]+W)?(?:[0-9]+D)?";

    private Iso8601() {}
}
