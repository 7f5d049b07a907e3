package dev.touchpoint.json;

/** Where in the text something begins; the first line and the first column are 1. */
record Position(int line, int column) {

    static final Position START = new Position(1, 1);
}
