package dev.touchpoint.blackbox.timing;

import static dev.touchpoint.timing.Scope.ANY_SURVEY;
import static dev.touchpoint.timing.TimingRules.expiry;
import static dev.touchpoint.timing.TimingRules.gap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchpoint.timing.Ask;
import dev.touchpoint.timing.Customer;
import dev.touchpoint.timing.Decision;
import dev.touchpoint.timing.Decline;
import dev.touchpoint.timing.History;
import dev.touchpoint.timing.Iterations;
import dev.touchpoint.timing.Occasion;
import dev.touchpoint.timing.Reason;
import dev.touchpoint.timing.SurveyPolicies;
import dev.touchpoint.timing.SurveyPolicy;
import dev.touchpoint.timing.Wait;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several policies, of which at most one asks. */
class RankTest {

    private static final Instant DELIVERED = Instant.parse("2026-03-01T09:00:00Z");
    private static final Customer CUSTOMER =
            Customer.builder("c-1").zone(ZoneId.of("UTC")).build();

    @Test
    void theHigherPriorityThenTheRelationshipThenTheFirstIdWins() {
        SurveyPolicy a = csat("a").build();
        SurveyPolicy b = csat("b").build();
        SurveyPolicy relationship = nps(DELIVERED).build();
        SurveyPolicy important = csat("z").priority(1).build();

        assertThat(SurveyPolicies.of(b, a, relationship, important).policies())
                .containsExactly(important, relationship, a, b);
        assertThat(decide("2026-03-01T09:00:00Z", a, b).policy()).isEqualTo(a);
        assertThat(decide("2026-03-01T09:00:00Z", a, relationship).policy()).isEqualTo(relationship);
        assertThat(decide("2026-03-01T09:00:00Z", a, relationship, important).policy())
                .isEqualTo(important);
    }

    @Test
    void whatThePoliciesDecideTogetherHasOneAudit() {
        SurveyPolicy held =
                nps(DELIVERED.plusSeconds(3600)).holdingBack(Duration.ofDays(1)).build();

        Decision outranked = decide(
                "2026-03-01T09:00:00Z", nps(DELIVERED).build(), csat("csat").build());
        Decision heldBack = decide("2026-03-01T09:00:00Z", held, csat("csat").build());

        assertThat(codes(outranked.others().get(0))).containsExactly("OUTRANKED");
        assertThat(outranked.others().get(0).audit()).isEqualTo(outranked.audit());
        assertThat(codes(heldBack.others().get(0))).containsExactly("HELD_BACK");
        assertThat(heldBack.others().get(0).audit()).isEqualTo(heldBack.audit());
    }

    @Test
    void aLoserSaysWhenItWouldAskIfTheWinnerHadBeenAsked() {
        Decision decision = decide(
                "2026-03-01T09:00:00Z",
                nps(DELIVERED).build(),
                csat("csat").rule(gap(Duration.ofDays(7), ANY_SURVEY)).build());

        assertThat(decision).isInstanceOf(Ask.class);
        Decision loser = decision.others().get(0);
        assertThat(loser).isInstanceOfSatisfying(Wait.class, wait -> assertThat(wait.until())
                .isEqualTo("2026-03-08T09:00:00Z"));
        assertThat(codes(loser)).containsExactly("GAP", "OUTRANKED");
        assertThat(loser.reasons().get(1).arguments()).containsEntry("policy", "nps");
        assertThat(loser.reasons().get(1).sentence()).contains("nps");
    }

    @Test
    void aLoserThatWouldExpireDeclines() {
        Decision decision = decide(
                "2026-03-01T09:00:00Z",
                nps(DELIVERED).build(),
                csat("csat")
                        .rule(gap(Duration.ofDays(7), ANY_SURVEY))
                        .rule(expiry(Duration.ofDays(3)))
                        .build());

        assertThat(decision.others().get(0))
                .isInstanceOfSatisfying(Decline.class, decline -> assertThat(decline.lasts())
                        .isEqualTo(Decline.Lasting.UNTIL_FACTS_CHANGE));
        assertThat(codes(decision.others().get(0))).contains("OUTRANKED");
    }

    @Test
    void onlyWhatIsPermittedNowCompetes() {
        SurveyPolicy later =
                nps(Instant.parse("2026-03-05T09:00:00Z")).priority(9).build();

        Decision decision = decide("2026-03-01T09:00:00Z", later, csat("csat").build());

        assertThat(decision).isInstanceOf(Ask.class);
        assertThat(decision.policy().id()).isEqualTo("csat");
        assertThat(codes(decision.others().get(0))).containsExactly("NOT_YET");
    }

    @Test
    void aPolicyHoldsBackThoseBelowItForSoLongBeforeItIsDue() {
        SurveyPolicy due = nps(Instant.parse("2026-03-15T09:00:00Z"))
                .holdingBack(Duration.ofDays(14))
                .build();
        SurveyPolicy csat =
                csat("csat").rule(gap(Duration.ofDays(30), ANY_SURVEY)).build();

        Decision before = decide("2026-03-01T08:59:59.999999999Z", due, csat);
        Decision held = decide("2026-03-01T09:00:00Z", due, csat);

        assertThat(before).isInstanceOf(Ask.class);
        assertThat(before.policy()).isEqualTo(csat);
        assertThat(held).isInstanceOfSatisfying(Wait.class, wait -> assertThat(wait.until())
                .isEqualTo("2026-03-15T09:00:00Z"));
        assertThat(held.policy()).isEqualTo(due);
        assertThat(held.others().get(0)).isInstanceOfSatisfying(Wait.class, wait -> assertThat(wait.until())
                .isEqualTo("2026-04-14T09:00:00Z"));
        assertThat(codes(held.others().get(0))).contains("HELD_BACK", "GAP");
        assertThat(decide("2026-03-15T09:00:00Z", due, csat)).isInstanceOf(Ask.class);
    }

    @Test
    void itDoesNotHoldBackThoseAboveIt() {
        SurveyPolicy due = nps(Instant.parse("2026-03-15T09:00:00Z"))
                .holdingBack(Duration.ofDays(14))
                .build();

        assertThat(decide("2026-03-02T09:00:00Z", due, csat("csat").priority(1).build())
                        .policy()
                        .id())
                .isEqualTo("csat");
    }

    @Test
    void twoPoliciesOfTheSameIdNoPolicyAndNoConcernedPolicyAreRefused() {
        assertThatThrownBy(() -> SurveyPolicies.of(
                        csat("a").build(), csat("a").priority(1).build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("policies must not have the same id, was \"a\"");
        assertThatThrownBy(SurveyPolicies::of)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("policies must not be empty");
        SurveyPolicies policies = SurveyPolicies.of(csat("a").build());
        Occasion chat = Occasion.of("chat", "chat-1", DELIVERED);
        assertThat(policies.concern("chat")).isFalse();
        assertThat(policies.concern("delivery")).isTrue();
        assertThatThrownBy(() -> policies.decide(CUSTOMER, chat, History.empty(), List.of(), DELIVERED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no policy is about touchpoint \"chat\"");
        assertThatThrownBy(() -> policies.decide(CUSTOMER, chat, History.empty(), List.of(), Instant.MAX))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("now must be from 1900-01-01T00:00:00Z");
    }

    private static SurveyPolicy.Builder csat(String id) {
        return SurveyPolicy.about("delivery").askedAt("survey").named(id).over("email");
    }

    private static SurveyPolicy.Builder nps(Instant start) {
        return SurveyPolicy.relationship(Iterations.every(Period.ofMonths(3), start))
                .askedAt("survey")
                .named("nps")
                .over("email");
    }

    private static Decision decide(String now, SurveyPolicy... policies) {
        Occasion occasion = Occasion.of("delivery", "order-1", DELIVERED);
        return SurveyPolicies.of(policies).decide(CUSTOMER, occasion, History.empty(), List.of(), Instant.parse(now));
    }

    private static List<String> codes(Decision decision) {
        return decision.reasons().stream().map(Reason::code).toList();
    }
}
