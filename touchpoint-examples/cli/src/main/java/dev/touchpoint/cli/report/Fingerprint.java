package dev.touchpoint.cli.report;

/** Eight bytes that stand for texts where the texts themselves would take too much memory. */
final class Fingerprint {

    private Fingerprint() {}

    /** Each step and the last one map 64 bits to 64 bits one to one, so texts of one length collide as random ones do. */
    static long of(String text) {
        long hash = text.length() * 0x9E3779B97F4A7C15L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0xBF58476D1CE4E5B9L;
            hash ^= hash >>> 29;
        }
        hash *= 0x94D049BB133111EBL;
        return hash ^ (hash >>> 31);
    }

    /** The fingerprint of two things together, in this order. */
    static long of(long first, String second) {
        long hash = (first ^ of(second)) * 0xBF58476D1CE4E5B9L + 0x9E3779B97F4A7C15L * second.length() + first;
        hash = (hash ^ (hash >>> 30)) * 0x94D049BB133111EBL;
        return hash ^ (hash >>> 31);
    }
}
