package dev.touchpoint.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class IdentitiesTest {

    private final Identities identities = new Identities();

    @Test
    void haveNoProblemWithWhatFits() {
        identities.refer("owner", "sales", "/touchpoints/0/owner");
        identities.declare("owner", "sales", "/owners", "/owners/0/id");
        identities.declare("channel", "sales", "/channels", "/channels/0/id");

        assertThat(identities.problems()).isEmpty();
        assertThat(new Identities().problems()).isEmpty();
    }

    @Test
    void findWhatOccursTwiceInAListAndWhereItWasFirst() {
        identities.declare("owner", "sales", "/owners", "/owners/0/id");
        identities.declare("owner", "sales", "/owners", "/owners/1/id");
        identities.declare("owner", "sales", "/owners", "/owners/2/id");

        assertThat(identities.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "at /owners/1/id: owner id must be unique, \"sales\" is already at /owners/0/id",
                        "at /owners/2/id: owner id must be unique, \"sales\" is already at /owners/0/id");
    }

    @Test
    void allowTheSameInTwoLists() {
        identities.declare("stage", "a", "/journeys/0/stages", "/journeys/0/stages/0/id");
        identities.declare("stage", "a", "/journeys/1/stages", "/journeys/1/stages/0/id");

        assertThat(identities.problems()).isEmpty();
    }

    @Test
    void findWhatNamesNothingAndGuessWhatWasMeant() {
        identities.declare("owner", "sales", "/owners", "/owners/0/id");
        identities.refer("owner", "sale", "/touchpoints/0/owner");
        identities.refer("channel", "sales", "/touchpoints/0/channels/0");
        identities.refer("owner", "sale", "/touchpoints/1/owner");

        assertThat(identities.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "at /touchpoints/0/owner: there is no owner \"sale\"; did you mean \"sales\"?",
                        "at /touchpoints/0/channels/0: there is no channel \"sales\"",
                        "at /touchpoints/1/owner: there is no owner \"sale\"; did you mean \"sales\"?");
    }

    @Test
    void stopGuessingWhereItWouldTakeTooLong() {
        for (int i = 0; i < 1000; i++) {
            identities.declare("owner", "owner-" + i, "/owners", "/owners/" + i + "/id");
            identities.refer("owner", "oner-" + i, "/touchpoints/" + i + "/owner");
        }

        List<Problem> problems = identities.problems();

        assertThat(problems).hasSize(1000);
        assertThat(problems.get(0).message()).isEqualTo("there is no owner \"oner-0\"; did you mean \"owner-0\"?");
        assertThat(problems.get(99).message()).isEqualTo("there is no owner \"oner-99\"; did you mean \"owner-99\"?");
        assertThat(problems.get(999).message()).isEqualTo("there is no owner \"oner-999\"");
    }

    record Company(String name, List<Team> teams) {}

    record Team(
            @Identifies("team") String id,
            @RefersTo("team") String reportsTo,
            @RefersTo("team") List<String> worksWith,
            List<String> nicknames,
            Office office,
            int size) {}

    record Office(@RefersTo("team") String sharedWith, List<Desk> desks) {}

    record Desk(@Identifies("desk") String id) {}

    private static void check(Team... teams) {
        new RecordIdentities().list("teams", List.of(teams)).check();
    }

    private static Team team(String id, String reportsTo, List<String> worksWith, Office office) {
        return new Team(id, reportsTo, worksWith, List.of("nobody"), office, 3);
    }

    @Test
    void areFoundInRecordsHoweverDeep() {
        assertThatCode(() -> check(team("a", null, List.of(), null))).doesNotThrowAnyException();
        assertThatCode(() -> check(
                        team("a", "b", List.of("b", "a"), new Office("a", List.of(new Desk("1"), new Desk("2")))),
                        team("b", null, List.of(), new Office(null, List.of(new Desk("1"))))))
                .doesNotThrowAnyException();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check(team("a", null, List.of("a", "x"), null)))
                .withMessage("at /teams/0/worksWith/1: there is no team \"x\"; did you mean \"a\"?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check(team("team", null, List.of(), new Office("staff", List.of()))))
                .withMessage("at /teams/0/office/sharedWith: there is no team \"staff\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        check(team("a", null, List.of(), new Office(null, List.of(new Desk("1"), new Desk("1"))))))
                .withMessage("at /teams/0/office/desks/1/id: desk id must be unique, \"1\" is already at"
                        + " /teams/0/office/desks/0/id");
    }

    /** Comparing them all would take a billion steps: the first few are worth it, the rest go without. */
    @Test
    void suggestionsForLongIdsEndBeforeTheyCostTime() {
        Identities identities = new Identities();
        String hundred = "x".repeat(96);
        for (int i = 1000; i < 1300; i++) {
            identities.declare("team", hundred + i, "/teams", "/teams/" + i);
            identities.refer("team", hundred + "-" + i, "/reports/" + i);
        }

        List<String> messages =
                identities.problems().stream().map(Problem::message).toList();

        assertThat(messages).hasSize(300);
        assertThat(messages.get(0)).contains("did you mean");
        assertThat(messages.get(299)).doesNotContain("did you mean");
    }

    @Test
    void aProblemOfTheWholeDocumentHasNoPlace() {
        assertThat(new Problem("", "must not be empty")).hasToString("must not be empty");
        assertThat(new Problem("/a", "must not be empty")).hasToString("at /a: must not be empty");
    }
}
