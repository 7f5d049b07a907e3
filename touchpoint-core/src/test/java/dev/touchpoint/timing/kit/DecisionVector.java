package dev.touchpoint.timing.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.touchpoint.json.DecisionRequest;
import dev.touchpoint.json.DecisionRequests;
import dev.touchpoint.json.Decisions;
import dev.touchpoint.json.InvalidJsonException;
import dev.touchpoint.json.JsonFormat;
import dev.touchpoint.timing.Ask;
import dev.touchpoint.timing.Decision;
import dev.touchpoint.timing.Decline;
import dev.touchpoint.timing.Reason;
import dev.touchpoint.timing.Wait;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request and what is known of its decision.
 *
 * @param id what the vector is called
 * @param title what it shows, in a sentence
 * @param request the request, as {@link DecisionRequests} has it but without a version of its own
 * @param expected what is known
 */
public record DecisionVector(
        @NotNull @Pattern(regexp = ".*\\S.*") String id,
        @NotNull @Pattern(regexp = ".*\\S.*") String title,
        @NotNull DecisionRequest request,
        @NotNull Expected expected) {

    private static final JsonFormat<DecisionVector> FORMAT =
            JsonFormat.of(DecisionVector.class, "urn:touchpoint:decision-vector", 1);

    /** The kinds of decisions. */
    public enum Outcome {
        /** The customer may be asked now. */
        ASK,
        /** The customer may be asked later. */
        WAIT,
        /** There is no such instant. */
        DECLINE
    }

    /**
     * What is known of a decision. What is left out is not looked at.
     *
     * @param outcome its kind
     * @param at of a wait, until when
     * @param channel over which channel
     * @param policy whose decision it is
     * @param occasion the id of the occasion
     * @param lasts of a decline, for how long
     * @param codes those of the reasons in their order, each once
     * @param warnings the warnings
     */
    public record Expected(
            @NotNull Outcome outcome,
            @Nullable Instant at,
            @Nullable String channel,
            @Nullable String policy,
            @Nullable String occasion,
            Decline.@Nullable Lasting lasts,
            @Nullable List<@NotNull String> codes,
            @Nullable List<@NotNull String> warnings) {

        private static Expected of(Decision decision) {
            return new Expected(
                    outcome(decision),
                    decision instanceof Wait wait ? wait.until() : null,
                    channel(decision),
                    decision.policy().id(),
                    decision.occasion().id(),
                    decision instanceof Decline decline ? decline.lasts() : null,
                    decision.reasons().stream().map(Reason::code).distinct().toList(),
                    decision.warnings());
        }

        private static Outcome outcome(Decision decision) {
            return decision instanceof Ask ? Outcome.ASK : decision instanceof Wait ? Outcome.WAIT : Outcome.DECLINE;
        }

        private static @Nullable String channel(Decision decision) {
            return decision instanceof Ask ask ? ask.channel() : decision instanceof Wait wait ? wait.channel() : null;
        }

        /** Of another one, no more than what is known here. */
        private Expected of(Expected found) {
            return new Expected(
                    found.outcome,
                    at == null ? null : found.at,
                    channel == null ? null : found.channel,
                    policy == null ? null : found.policy,
                    occasion == null ? null : found.occasion,
                    lasts == null ? null : found.lasts,
                    codes == null ? null : found.codes,
                    warnings == null ? null : found.warnings);
        }
    }

    /**
     * Reads a vector.
     *
     * @param file a file with {@code formatVersion}, id, title, request and expected
     * @return the vector, not null
     * @throws IOException if the file can't be read
     * @throws InvalidJsonException if the text is no vector
     */
    public static DecisionVector read(Path file) throws IOException {
        return FORMAT.read(file);
    }

    /**
     * Writes a vector.
     *
     * @return the text, as {@link #read} takes it; not null
     */
    public String write() {
        return FORMAT.write(this);
    }

    /**
     * Asserts that the request is decided as it should be; that a wait keeps its promise, with an ask at its instant and none
     * one nanosecond earlier, and says why; and that the request, written and read again, is decided the same.
     */
    public void check() {
        Decision decision = request.decide();
        assertEquals(expected, expected.of(Expected.of(decision)), () -> id + ": " + title + ": " + decision);
        if (decision instanceof Wait wait) {
            assertAsksAtLast(wait);
        }
        DecisionRequest again = DecisionRequests.read(DecisionRequests.write(request));
        assertEquals(Decisions.write(decision), Decisions.write(again.decide()), id + " replayed");
    }

    private void assertAsksAtLast(Wait wait) {
        Decision then = request.at(wait.until()).decide();
        Ask ask = assertInstanceOf(Ask.class, then, () -> id + " at the end of its wait: " + then);
        assertEquals(
                List.of(wait.policy().id(), wait.channel()),
                List.of(ask.policy().id(), ask.channel()),
                id + " at the end of its wait");
        Decision before = request.at(wait.until().minusNanos(1)).decide();
        List<Decision> all = new ArrayList<>(before.others());
        all.add(before);
        assertFalse(all.stream().anyMatch(Ask.class::isInstance), () -> id + " one nanosecond earlier: " + before);
        assertFalse(before.reasons().isEmpty(), () -> id + " must name what it waits for: " + before);
    }

    @Override
    public String toString() {
        return id + ": " + title;
    }
}
