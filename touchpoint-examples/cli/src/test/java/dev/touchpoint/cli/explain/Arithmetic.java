package dev.touchpoint.cli.explain;

import java.util.function.DoubleBinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Works out what stands on a board, as somebody with a pocket calculator would: sums, products without or with brackets, squares
 * and roots, absolute values, the larger and the smaller of two. What was rounded to six digits may be anything that is
 * rounded so, and a result is all that can come out then.
 */
final class Arithmetic {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?(·10\\^-[0-9]+)?");
    private static final int SIX = 6;

    private final String text;
    private int at;

    private Arithmetic(String text) {
        this.text = text.replace(" ", "");
    }

    /** From the least to the most that it can be. */
    record Range(double low, double high) {

        static Range of(double... values) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (double value : values) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
            return new Range(low, high);
        }

        /** Of an operation that goes one way in each of its arguments. */
        Range with(Range other, DoubleBinaryOperator operation) {
            return of(
                    operation.applyAsDouble(low, other.low),
                    operation.applyAsDouble(low, other.high),
                    operation.applyAsDouble(high, other.low),
                    operation.applyAsDouble(high, other.high));
        }

        Range negated() {
            return new Range(-high, -low);
        }

        Range absolute() {
            return low > 0 || high < 0 ? of(Math.abs(low), Math.abs(high)) : new Range(0, Math.max(-low, high));
        }

        Range squared() {
            Range absolute = absolute();
            return new Range(absolute.low * absolute.low, absolute.high * absolute.high);
        }

        Range root() {
            return new Range(Math.sqrt(Math.max(0, low)), Math.sqrt(Math.max(0, high)));
        }

        /** Whether a value is in here, give or take what a double rounds. */
        boolean contains(double value) {
            double blur = 1e-11 * Math.max(1, Math.abs(value));
            return value >= low - blur && value <= high + blur;
        }
    }

    static Range of(String text) {
        Arithmetic arithmetic = new Arithmetic(text);
        Range range = arithmetic.sum();
        if (arithmetic.at < arithmetic.text.length()) {
            throw new IllegalArgumentException(
                    "can't read on from \"" + arithmetic.text.substring(arithmetic.at) + "\" in " + text);
        }
        return range;
    }

    private Range sum() {
        Range sum = product();
        while (true) {
            if (take("+")) {
                sum = sum.with(product(), Double::sum);
            } else if (take("-")) {
                sum = sum.with(product().negated(), Double::sum);
            } else {
                return sum;
            }
        }
    }

    private Range product() {
        Range product = signed();
        while (true) {
            if (take("·")) {
                product = product.with(signed(), (a, b) -> a * b);
            } else if (take("/")) {
                product = product.with(signed(), (a, b) -> a / b);
            } else {
                return product;
            }
        }
    }

    private Range signed() {
        return take("-") ? signed().negated() : power();
    }

    private Range power() {
        Range base = value();
        return take("²") ? base.squared() : base;
    }

    private Range value() {
        if (take("√")) {
            return value().root();
        }
        if (take("(")) {
            return closed(sum(), ")");
        }
        if (take("|")) {
            return closed(sum(), "|").absolute();
        }
        if (take("max(")) {
            return pair(Math::max);
        }
        if (take("min(")) {
            return pair(Math::min);
        }
        return number();
    }

    private Range pair(DoubleBinaryOperator operation) {
        Range first = closed(sum(), ",");
        return closed(first.with(sum(), operation), ")");
    }

    private Range closed(Range range, String end) {
        if (!take(end)) {
            throw new IllegalArgumentException("\"" + end + "\" is missing at " + at + " in " + text);
        }
        return range;
    }

    private Range number() {
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        if (!number.lookingAt()) {
            throw new IllegalArgumentException("no number at " + at + " in " + text);
        }
        at = number.end();
        double value = Double.parseDouble(number.group().replace("·10^", "e"));
        if (!number.group().contains(".") && !number.group().contains("^")) {
            return new Range(value, value);
        }
        double unit = Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - SIX + 1);
        return new Range(value - unit, value + unit);
    }

    private boolean take(String token) {
        if (!text.startsWith(token, at)) {
            return false;
        }
        at += token.length();
        return true;
    }
}
