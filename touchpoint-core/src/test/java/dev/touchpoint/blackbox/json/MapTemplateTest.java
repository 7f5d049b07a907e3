package dev.touchpoint.blackbox.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.touchpoint.insight.MapReview;
import dev.touchpoint.json.MapTemplate;
import dev.touchpoint.json.TouchpointMaps;
import dev.touchpoint.map.Exposure;
import dev.touchpoint.map.HandOff;
import dev.touchpoint.map.Initiator;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.JourneyKind;
import dev.touchpoint.map.Media;
import dev.touchpoint.map.Phase;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Step;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import dev.touchpoint.map.Visibility;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MapTemplateTest {

    @Test
    void thereIsOneForEachOfFourTrades() {
        assertThat(Arrays.stream(MapTemplate.values()).map(MapTemplate::id))
                .containsExactly("e-commerce", "hotel", "b2b-sales", "home-service");
        assertThat(MapTemplate.of("hotel")).isEqualTo(MapTemplate.HOTEL);
    }

    @Test
    void anUnknownIdGetsASuggestion() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MapTemplate.of("hotle"))
                .withMessage("there is no template \"hotle\"; did you mean \"hotel\"?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MapTemplate.of("bank"))
                .withMessage("there is no template \"bank\"");
    }

    @ParameterizedTest
    @EnumSource
    void theFileIsWhatTheWriterWritesSoThatAChangeIsASmallDifference(MapTemplate template) {
        assertThat(template.text()).isEqualTo(TouchpointMaps.write(template.map()));
        assertThat(template.map().id()).isEqualTo(template.id());
    }

    @ParameterizedTest
    @EnumSource
    void theReviewFindsNothing(MapTemplate template) {
        assertThat(MapReview.of(template.map()).findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void itSaysWhatItIsForAndWhatToChange(MapTemplate template) {
        TouchpointMap map = template.map();

        assertThat(map.mission()).isNotBlank();
        assertThat(map.success()).isNotNull();
        assertThat(map.goals()).isNotEmpty();
        assertThat(map.attributes().get("for")).asString().endsWith(".");
        assertThat((List<?>) map.attributes().get("adjust")).hasSizeGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void itHasTwentyToFortyTouchpointsInEachPhaseDirectAndIndirect(MapTemplate template) {
        TouchpointMap map = template.map();

        assertThat(map.touchpoints()).hasSizeBetween(20, 40);
        assertThat(map.inventory().byPhase())
                .allSatisfy((phase, touchpoints) ->
                        assertThat(touchpoints).as("%s", phase).hasSizeGreaterThanOrEqualTo(5));
        assertThat(map.inventory().byExposure().get(Exposure.INDIRECT)).hasSizeGreaterThanOrEqualTo(3);
        assertThat(map.channels())
                .extracting(channel -> channel.media())
                .contains(Media.OWNED, Media.PAID, Media.EARNED);
        assertThat(map.touchpoints())
                .extracting(Touchpoint::initiator)
                .contains(Initiator.CUSTOMER, Initiator.COMPANY, Initiator.OTHERS);
    }

    @ParameterizedTest
    @EnumSource
    void eachTouchpointIsInTheWordsOfTheCustomer(MapTemplate template) {
        assertThat(template.map().touchpoints()).allSatisfy(touchpoint -> assertThat(touchpoint.name())
                .matches(".*\\b(I|me|my|My|we|We|us|our|You|you|He|It|The|Your|Somebody|One)\\b.*")
                .doesNotContainIgnoringCase("customer")
                .doesNotContainIgnoringCase("touchpoint")
                .doesNotEndWith("."));
    }

    @ParameterizedTest
    @EnumSource
    void eachTouchpointHasAnOwnerAnImportanceAndIfItIsSeenAChannelAndAFeeling(MapTemplate template) {
        assertThat(template.map().touchpoints()).allSatisfy(touchpoint -> {
            assertThat(touchpoint.owner()).isNotNull();
            assertThat(touchpoint.importance()).isNotNull();
            if (touchpoint.visibility() == Visibility.VISIBLE) {
                assertThat(touchpoint.channels()).isNotEmpty();
                assertThat(touchpoint.emotion()).isNotNull();
                assertThat(Objects.requireNonNull(touchpoint.emotion()).label()).isNotNull();
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void itHasGoodMomentsAndBadOnesMomentsOfTruthPromisesAndEventsOutOfSight(MapTemplate template) {
        List<Touchpoint> touchpoints = template.map().touchpoints();

        assertThat(touchpoints)
                .filteredOn(touchpoint -> touchpoint.emotion() != null)
                .extracting(touchpoint ->
                        Objects.requireNonNull(touchpoint.emotion()).valence())
                .contains(-2, -1, 0, 1, 2);
        assertThat(touchpoints).filteredOn(Touchpoint::momentOfTruth).hasSizeBetween(3, 8);
        assertThat(touchpoints)
                .filteredOn(touchpoint -> touchpoint.promise() != null)
                .hasSizeGreaterThanOrEqualTo(5);
        assertThat(touchpoints)
                .filteredOn(touchpoint -> touchpoint.visibility() == Visibility.BACKSTAGE)
                .isNotEmpty();
        assertThat(touchpoints)
                .extracting(Touchpoint::purpose)
                .containsAll(EnumSet.complementOf(EnumSet.of(Purpose.CELEBRATE)));
    }

    @ParameterizedTest
    @EnumSource
    void itHasJourneysThatGoWellThatGoWrongAndThatEnd(MapTemplate template) {
        List<Journey> journeys = template.map().journeys();

        assertThat(journeys)
                .extracting(Journey::kind)
                .contains(JourneyKind.MAIN, JourneyKind.EXCEPTION, JourneyKind.EXIT);
        assertThat(journeys).allSatisfy(journey -> {
            assertThat(journey.persona()).isNotNull();
            assertThat(journey.goal()).isNotNull();
            assertThat(journey.trigger()).isNotNull();
        });
        assertThat(template.map().personas()).hasSizeGreaterThanOrEqualTo(2).allSatisfy(persona -> {
            assertThat(persona.goals()).isNotEmpty();
            assertThat(persona.needs()).isNotEmpty();
            assertThat(persona.channels()).isNotEmpty();
        });
        assertThat(journeys.get(0).stages()).hasSizeBetween(4, 5);
        assertThat(journeys.get(0).steps()).hasSizeBetween(15, 25);
    }

    @ParameterizedTest
    @EnumSource
    void nearlyEverythingHasItsPlaceInAJourney(MapTemplate template) {
        assertThat(template.map().inventory().inNoJourney()).hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void customersAreCarriedOverWhereOwnersChange(MapTemplate template) {
        TouchpointMap map = template.map();
        Set<Boolean> bridged = map.journeys().stream()
                .flatMap(journey -> map.handOffs(journey).stream())
                .map(HandOff::bridged)
                .collect(Collectors.toSet());

        assertThat(bridged).contains(true);
    }

    @ParameterizedTest
    @EnumSource
    void theAskingHasAnOwnerAChannelAndABurdenAndComesAfterWhatItAsksAbout(MapTemplate template) {
        TouchpointMap map = template.map();
        List<Touchpoint> asking = map.inventory().byPurpose().get(Purpose.FEEDBACK);

        assertThat(asking).isNotEmpty().allSatisfy(touchpoint -> {
            assertThat(touchpoint.owner()).isNotNull();
            assertThat(touchpoint.channels()).isNotEmpty();
            assertThat(touchpoint.burdenSeconds()).isNotNull();
            assertThat(touchpoint.phase()).isEqualTo(Phase.AFTER);
        });
        List<Step> main = map.journeys().get(0).steps().toList();
        assertThat(map.journeys().stream().flatMap(Journey::steps).flatMap(step -> step.touchpoints().stream()))
                .as("and has its place in a journey")
                .contains(asking.get(0).id());
        assertThat(main.get(0).touchpoints()).doesNotContain(asking.get(0).id());
    }
}
