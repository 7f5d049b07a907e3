package dev.touchpoint.tour;

import static dev.touchpoint.map.Initiator.COMPANY;
import static dev.touchpoint.map.Initiator.CUSTOMER;
import static dev.touchpoint.map.Phase.AFTER;
import static dev.touchpoint.map.Purpose.CELEBRATE;
import static dev.touchpoint.map.Purpose.DELIVER;

import dev.touchpoint.insight.MapFinding;
import dev.touchpoint.insight.MapReview;
import dev.touchpoint.json.MapTemplate;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.MapDiff;
import dev.touchpoint.map.Step;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import dev.touchpoint.render.MapDiffText;
import dev.touchpoint.render.MapDrawing;

/** A map that begins as a template: made one's own, looked over for gaps, mended, compared and drawn. */
final class StartFromATemplate {

    private static final TouchpointMap HOTEL = MapTemplate.HOTEL.map();

    private StartFromATemplate() {}

    public static void main(String[] args) {
        System.out.println(HOTEL);
        System.out.println(HOTEL.attributes().get("for"));

        System.out.println();
        TouchpointMap lakeside = HOTEL.toBuilder()
                .channel("bathhouse", "Bathhouse by the lake")
                .touchpoint(sauna())
                .build();
        for (MapFinding finding : MapReview.of(lakeside).findings()) {
            System.out.println(finding.kind() + " at " + finding.pointer() + ": " + finding.name());
            System.out.println("  " + finding.message());
            System.out.println("  " + finding.advice());
        }

        System.out.println();
        TouchpointMap mended = HOTEL.toBuilder()
                .channel("bathhouse", "Bathhouse by the lake")
                .owner("bath", "Bath attendants")
                .touchpoint(sauna().ownedBy("bath"))
                .touchpoint(Touchpoint.builder("tea", "You bring us tea to the fire", AFTER, COMPANY, CELEBRATE)
                        .ownedBy("bath")
                        .over("bathhouse")
                        .feeling(2, 3, "being spoilt"))
                .journey(Journey.builder("evening", "An evening at the lake")
                        .persona("family")
                        .goal("Forget the week")
                        .stage("bath", "Bathing", Step.of("We sweat", "sauna"), Step.of("We rest", "tea")))
                .build();
        System.out.println(MapReview.of(mended));
        MapDiffText.of(MapDiff.between(lakeside, mended)).lines().forEach(System.out::println);

        System.out.println();
        System.out.print(MapDrawing.of(mended, "evening").mermaidJourney());
    }

    private static Touchpoint.Builder sauna() {
        return Touchpoint.builder("sauna", "I sit in the sauna and look at the lake", AFTER, CUSTOMER, DELIVER)
                .over("bathhouse")
                .feeling(2, 4, "bliss");
    }
}
