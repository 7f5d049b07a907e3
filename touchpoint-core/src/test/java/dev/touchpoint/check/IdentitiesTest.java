package dev.touchpoint.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdentitiesTest {

    private final Identities identities = new Identities();

    @Test
    void whatIsDeclaredMayBeNamed() {
        identities.refer("owner", "sales", "/a");
        identities.declare("owner", "sales", "/owners", "/owners/0/id");

        assertThat(identities.problems()).isEmpty();
    }

    @Test
    void anIdIsUniqueInItsList() {
        identities.declare("stage", "one", "/journeys/0/stages", "/journeys/0/stages/0/id");
        identities.declare("stage", "one", "/journeys/1/stages", "/journeys/1/stages/0/id");
        identities.declare("stage", "one", "/journeys/1/stages", "/journeys/1/stages/1/id");

        assertThat(identities.problems())
                .containsExactly(new Problem(
                        "/journeys/1/stages/1/id",
                        "stage id must be unique, \"one\" is already at /journeys/1/stages/0/id"));
    }

    @Test
    void anIdIsOfItsKind() {
        identities.declare("channel", "sales", "/channels", "/channels/0/id");
        identities.declare("owner", "salez", "/owners", "/owners/0/id");
        identities.refer("owner", "sales", "/a");

        assertThat(identities.problems())
                .containsExactly(new Problem("/a", "there is no owner \"sales\"; did you mean \"salez\"?"));
    }

    @Test
    void theSameSlipIsGuessedAgainAndAgainButNotAMillionDifferentOnes() {
        IntStream.range(0, 400).forEach(i -> identities.declare("owner", "owner" + i, "/owners", "/owners/" + i));
        IntStream.range(0, 400).forEach(i -> identities.refer("owner", "ovner" + i, "/a/" + i));
        IntStream.range(0, 400).forEach(i -> identities.refer("owner", "ovner0", "/b/" + i));

        assertThat(identities.problems()).hasSize(800);
        assertThat(identities.problems().get(249).message()).endsWith("; did you mean \"owner249\"?");
        assertThat(identities.problems().get(250).message()).isEqualTo("there is no owner \"ovner250\"");
        assertThat(identities.problems().get(799).message()).endsWith("; did you mean \"owner0\"?");
    }
}
