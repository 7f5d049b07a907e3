package dev.touchpoint.timing;

import java.nio.ByteBuffer;

/**
 * The number that a customer draws, always the same and on every machine: of the SHA-256 of salt, policy and customer, joined
 * by line feeds and in UTF-8, the first eight bytes, the highest first, without a sign.
 */
final class Lot {

    private Lot() {}

    /** From 0 to 2^64 - 1, as an unsigned long. */
    static long of(String salt, Facts facts) {
        String drawn =
                salt + "\n" + facts.policy().id() + "\n" + facts.customer().id();
        return ByteBuffer.wrap(Canonical.sha256(drawn)).getLong();
    }

    /** The share of a whole that the number stands for: floor(number * whole / 2^64), so from 0 to whole - 1. */
    static long share(long number, long whole) {
        long high = Math.multiplyHigh(number, whole);
        return number < 0 ? high + whole : high;
    }
}
