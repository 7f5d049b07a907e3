package dev.touchpoint.map;

import static dev.touchpoint.check.Require.ID;
import static dev.touchpoint.check.Require.NOT_BLANK;

import dev.touchpoint.check.Attributes;
import dev.touchpoint.check.Identifies;
import dev.touchpoint.check.RefersTo;
import dev.touchpoint.check.Require;
import dev.touchpoint.check.WhenAbsent;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A small change that an owner has taken on. Its measured effect is computed from the log, never stored here.
 *
 * @param id 1 to 100 letters, digits, '.', '_', ':' or '-', unique among the map's commitments
 * @param touchpoint the id of the touchpoint that changes
 * @param owner the id of the owner who has taken it on
 * @param what the change in words, not blank
 * @param due the day by which it is done; null if none is agreed
 * @param hypothesis what it is expected to bring, not blank; null if nobody has thought of it
 * @param state how far it has come; in a file {@link CommitmentState#PROPOSED} if left out
 * @param attributes what a host adds: texts, numbers, booleans, lists and maps; null counts as empty
 */
public record Commitment(
        @NotNull @Pattern(regexp = ID) @Identifies("commitment") String id,
        @NotNull @Pattern(regexp = ID) @RefersTo("touchpoint") String touchpoint,
        @NotNull @Pattern(regexp = ID) @RefersTo("owner") String owner,
        @NotNull @Pattern(regexp = NOT_BLANK) String what,
        @Nullable LocalDate due,
        @Nullable @Pattern(regexp = NOT_BLANK) String hypothesis,
        @NotNull @WhenAbsent("PROPOSED") CommitmentState state,
        Map<@NotNull @Pattern(regexp = NOT_BLANK) String, @NotNull Object> attributes) {

    /** Refuses what breaks a rule, as the components state. */
    public Commitment {
        Require.id("commitment id", id);
        Require.id("commitment touchpoint", touchpoint);
        Require.id("commitment owner", owner);
        Require.text("commitment", what);
        Require.textOrNull("commitment hypothesis", hypothesis);
        Require.notNull("commitment state", state);
        attributes = Attributes.copy(attributes);
    }

    /**
     * A proposed change without a day or a hypothesis yet.
     *
     * @param id the id, unique among the map's commitments
     * @param touchpoint the id of the touchpoint that changes
     * @param owner the id of the owner who takes it on
     * @param what the change in words, not blank
     * @return the commitment, not null
     * @throws IllegalArgumentException if an id is malformed or the text blank
     */
    public static Commitment of(String id, String touchpoint, String owner, String what) {
        return new Commitment(id, touchpoint, owner, what, null, null, CommitmentState.PROPOSED, Map.of());
    }

    /**
     * This commitment with a day by which it is done.
     *
     * @param due the day, not null
     * @return the changed copy, not null
     */
    public Commitment withDue(LocalDate due) {
        return new Commitment(id, touchpoint, owner, what, due, hypothesis, state, attributes);
    }

    /**
     * This commitment with what it is expected to bring.
     *
     * @param hypothesis the expectation, not blank
     * @return the changed copy, not null
     * @throws IllegalArgumentException if the text is blank
     */
    public Commitment withHypothesis(String hypothesis) {
        return new Commitment(id, touchpoint, owner, what, due, hypothesis, state, attributes);
    }

    /**
     * This commitment in another state.
     *
     * @param state how far it has come, not null
     * @return the changed copy, not null
     */
    public Commitment withState(CommitmentState state) {
        return new Commitment(id, touchpoint, owner, what, due, hypothesis, state, attributes);
    }

    /**
     * This commitment with other attributes.
     *
     * @param attributes what a host adds; null counts as empty
     * @return the changed copy, not null
     * @throws IllegalArgumentException if a key is blank or a value not a text, number, boolean, list or map
     */
    public Commitment withAttributes(Map<String, ?> attributes) {
        return new Commitment(id, touchpoint, owner, what, due, hypothesis, state, Attributes.copy(attributes));
    }
}
