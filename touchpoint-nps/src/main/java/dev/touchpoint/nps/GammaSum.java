package dev.touchpoint.nps;

import java.util.Arrays;

/**
 * The probability that Σ cᵢ·Gᵢ is above 0, for independent gamma variables Gᵢ of shapes aᵢ. Tails of beta and of Dirichlet
 * distributions come down to it, as their shares are gamma variables over the sum of them.
 *
 * <p>With K(t) = -Σ aᵢ·log(1 - cᵢ·t) it is the integral of e^K(t) / (2πi·t) over t, from below to above, across the real line
 * between 0 and 1 / max cᵢ. The path goes through the saddle point s, where the integrand is smallest on that line and
 * greatest on the path, and bends to the side to which the integrand falls far out, so that it fades before it swings; but not
 * so much that any factor could grow by more than √e. It is the hyperbola t = s + w·(β·(cosh v - 1) + i·sinh v) of the width
 * w that the second derivative gives. On it the trapezoidal rule for v converges faster than any power of its step: some 25
 * steps give 11 digits and more, of the farthest tail as well, for shapes from ½ to 10⁹; of larger ones as many digits as they have
 * themselves to spare. Sources: Rice (1980), Distribution of quadratic forms in normal random variables, evaluation by
 * numerical integration, SIAM Journal on Scientific and Statistical Computing 1, for the path through the saddle point; Takahasi
 * and Mori (1974), Double exponential formulas for numerical integration, Publications of the Research Institute for
 * Mathematical Sciences 9, for the sum.
 */
final class GammaSum {

    /** Of large shapes, where the integrand is as narrow as a bell; of small ones it is broader. */
    private static final double STEP = 1 / 7.0;

    /** Where, in widths, it is decided to which side the path bends. */
    private static final double FAR_OUT = 200;

    private static final double MOST_BEND = 0.5;

    private static final double NEGLIGIBLE = 1e-17;

    /** More steps than Newton's method takes to the saddle point, which need not be exact. */
    private static final int MOST_STEPS = 100;

    private static final double CLOSE = 1e-3;

    private final double[] shapes;

    /** Each factor over 1 - factor·s: the path's distances are all from the saddle point s. */
    private final double[] slopes;

    private final double saddle;
    private final double width;
    private final double bend;

    private GammaSum(double[] shapes, double[] factors, double saddle) {
        this.shapes = shapes;
        this.slopes = new double[shapes.length];
        this.saddle = saddle;
        double curvature = 1 / (saddle * saddle);
        for (int i = 0; i < shapes.length; i++) {
            slopes[i] = factors[i] / (1 - factors[i] * saddle);
            curvature += shapes[i] * slopes[i] * slopes[i];
        }
        this.width = 1 / Math.sqrt(curvature);
        this.bend = bend();
    }

    /** The direction in which the integrand falls fastest far above the saddle point, within limits. */
    private double bend() {
        double far = FAR_OUT * width;
        double square = far / saddle * (far / saddle);
        double right = -1 / saddle / (1 + square);
        double up = square / far / (1 + square);
        for (int i = 0; i < shapes.length; i++) {
            double ratio = slopes[i] * far;
            right += shapes[i] * slopes[i] / (1 + ratio * ratio);
            up += shapes[i] * slopes[i] * ratio / (1 + ratio * ratio);
        }
        double bend = -right / up;
        double most = MOST_BEND;
        for (int i = 0; i < shapes.length; i++) {
            most = slopes[i] * bend > 0 ? Math.min(most, 1 / Math.sqrt(shapes[i])) : most;
        }
        return Math.max(-most, Math.min(most, bend));
    }

    static double above(double[] shapes, double[] factors) {
        double mean = 0;
        for (int i = 0; i < shapes.length; i++) {
            mean += shapes[i] * factors[i];
        }
        return mean > 0
                ? 1 - tail(shapes, Arrays.stream(factors).map(factor -> -factor).toArray())
                : tail(shapes, factors);
    }

    /** Of a sum whose mean is not above 0. */
    private static double tail(double[] shapes, double[] factors) {
        double largest = Arrays.stream(factors).max().orElseThrow();
        if (largest <= 0) {
            return 0;
        }
        double[] scaled = Arrays.stream(factors)
                .map(factor -> Math.max(-Double.MAX_VALUE, factor / largest))
                .toArray();
        double saddle = saddle(shapes, scaled);
        double log = -Math.log(saddle);
        for (int i = 0; i < shapes.length; i++) {
            log -= shapes[i] * Math.log1p(-scaled[i] * saddle);
        }
        double height = Math.exp(log);
        return height == 0 ? 0 : Math.min(1, height * new GammaSum(shapes, scaled, saddle).integral());
    }

    /** Where K(t) - log t is smallest, between 0 and 1, as the largest factor is 1. */
    private static double saddle(double[] shapes, double[] factors) {
        double mean = 0;
        double spread = 0;
        double from = 1;
        for (int i = 0; i < shapes.length; i++) {
            mean += shapes[i] * factors[i];
            spread = Math.hypot(spread, Math.sqrt(shapes[i]) * factors[i]);
            from += shapes[i];
        }
        from = 1 / from;
        double to = 1;
        double guess = 2 / (mean + Math.hypot(mean, 2 * spread));
        double at = guess > from ? Math.min(guess, (1 + from) / 2) : from;
        for (int step = 0; step < MOST_STEPS; step++) {
            double slope = -1 / at;
            double curvature = 1 / (at * at);
            for (int i = 0; i < shapes.length; i++) {
                double ratio = factors[i] / (1 - factors[i] * at);
                slope += shapes[i] * ratio;
                curvature += shapes[i] * ratio * ratio;
            }
            if (Math.abs(slope) <= CLOSE * Math.sqrt(curvature)) {
                return at;
            }
            from = slope < 0 ? at : from;
            to = slope < 0 ? to : at;
            double next = at - slope / curvature;
            at = next > from && next < to ? next : (from + to) / 2;
        }
        return at;
    }

    /** Over e^(K(s)) / s, outwards from the real line; the way below mirrors that above. */
    private double integral() {
        double step = STEP * (1 + 2 / Arrays.stream(shapes).sum()) / (1 + Math.abs(bend));
        double sum = 0.5;
        double term = 1;
        for (double v = step; term > NEGLIGIBLE * sum; v += step) {
            double up = Math.exp(v);
            double sinh = (up - 1 / up) / 2;
            double cosh = (up + 1 / up) / 2;
            double off = width * bend * (cosh - 1);
            double high = width * sinh;
            double log = logSize(-off / saddle, -high / saddle);
            double angle = angle(-off / saddle, -high / saddle);
            for (int i = 0; i < shapes.length; i++) {
                log += shapes[i] * logSize(slopes[i] * off, slopes[i] * high);
                angle += shapes[i] * angle(slopes[i] * off, slopes[i] * high);
            }
            double size = Math.exp(log);
            sum += size * (bend * sinh * Math.sin(angle) + cosh * Math.cos(angle));
            term = size * cosh;
        }
        return sum * step * width / Math.PI;
    }

    /** The real part of -log(1 - u - i·v). */
    private static double logSize(double u, double v) {
        return -Math.log1p(u * u + v * v - 2 * u) / 2;
    }

    /** The imaginary part of -log(1 - u - i·v). */
    private static double angle(double u, double v) {
        return Math.atan2(v, 1 - u);
    }
}
