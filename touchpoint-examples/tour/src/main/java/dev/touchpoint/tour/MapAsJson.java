package dev.touchpoint.tour;

import dev.touchpoint.json.InvalidJsonException;
import dev.touchpoint.json.TouchpointMaps;
import dev.touchpoint.map.TouchpointMap;

/** The same map as a file: written, read back, and what a reader is told of a file full of mistakes. */
final class MapAsJson {

    private MapAsJson() {}

    public static void main(String[] args) {
        TouchpointMap bakery = DrawAMap.bakery();
        TouchpointMap again = TouchpointMaps.read(TouchpointMaps.write(bakery));
        System.out.println("Read back, it is " + (again.equals(bakery) ? "the same map." : "another map."));

        String mistakes =
                """
                {
                  "formatVersion": 1,
                  "id": "bakery",
                  "name": "A bakery that delivers",
                  "owners": [{ "id": "shop", "name": "Shop" }],
                  "touchpoints": [
                    {
                      "id": "order",
                      "name": "I order my bread",
                      "phase": "DURRING",
                      "initiator": "CUSTOMER",
                      "purpose": "TRADE",
                      "ownr": "shop",
                      "importance": 3
                    }
                  ],
                  "journeys": [
                    {
                      "id": "breakfast",
                      "name": "Bread for breakfast",
                      "persona": "early-bird",
                      "stages": [
                        { "id": "buying", "name": "Buying", "steps": [{ "name": "I order", "touchpoints": ["oder"] }] }
                      ]
                    }
                  ]
                }
                """;
        try {
            TouchpointMaps.read(mistakes);
        } catch (InvalidJsonException e) {
            System.out.println(e.getMessage());
        }
    }
}
