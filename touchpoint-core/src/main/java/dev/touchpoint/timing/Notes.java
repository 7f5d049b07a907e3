package dev.touchpoint.timing;

import java.util.List;

/** A place in what somebody wrote, and what is wrong there and elsewhere. */
record Notes(String pointer, List<RuleProblem> problems) {

    /** A place below this one. */
    Notes at(String name) {
        return new Notes(pointer + "/" + name.replace("~", "~0").replace("/", "~1"), problems);
    }

    void add(String message) {
        problems.add(new RuleProblem(pointer, message));
    }

    void addAboutName(String message) {
        problems.add(new RuleProblem(pointer, message, true));
    }
}
