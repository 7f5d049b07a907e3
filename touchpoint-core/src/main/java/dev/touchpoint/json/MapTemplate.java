package dev.touchpoint.json;

import dev.touchpoint.check.Shown;
import dev.touchpoint.check.Suggestion;
import dev.touchpoint.map.TouchpointMap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Maps to start from: files that a team copies and makes its own. Each has 36 to 39 touchpoints in the words of the customer,
 * before, during and after the purchase, with owners, channels, expected emotions, importance, moments of truth, promises,
 * hand-offs with their bridges, personas, several main, exception and exit journeys, and the asking itself with its owner and
 * burden.
 *
 * <p>What a template is for, and what to change first, stand in the map's {@linkplain TouchpointMap#attributes() attributes}
 * {@code for} and {@code adjust}. They are drawn from practice, not from data: what they say of emotions and importance are
 * assumptions to be replaced by your own, and their promises are examples, not standards. {@code MapReview} finds nothing in
 * them.
 *
 * <p>The files are in the jar, as {@code META-INF/touchpoint/maps/<id>.json}.
 */
public enum MapTemplate {

    /** A shop that sells things online and has them delivered, with returns, broken parcels and missed drivers. */
    E_COMMERCE("e-commerce"),

    /** A hotel, from the review that is read to the review that is written, with a room that is not ready and noise at night. */
    HOTEL("hotel"),

    /** A sale that takes months, from company to company, with all that follows the signature. */
    B2B_SALES("b2b-sales"),

    /** A trade that comes to the house, with the second visit when the part is missing. */
    HOME_SERVICE("home-service");

    private static final String FOLDER = "/META-INF/touchpoint/maps/";

    private final String id;

    MapTemplate(String id) {
        this.id = id;
    }

    /**
     * The template of an id.
     *
     * @param id such as {@code hotel}
     * @return the template, not null
     * @throws IllegalArgumentException if there is no such template
     */
    public static MapTemplate of(String id) {
        return Arrays.stream(values())
                .filter(template -> template.id.equals(id))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> ids =
                            Arrays.stream(values()).map(MapTemplate::id).toList();
                    return new IllegalArgumentException(
                            "there is no template " + Shown.text(id) + Suggestion.among(ids, id));
                });
    }

    /**
     * The template's id, and that of its map.
     *
     * @return such as {@code hotel}, not blank
     */
    public String id() {
        return id;
    }

    /**
     * The file, as {@link TouchpointMaps} writes it.
     *
     * @return the text, with a line feed at its end, not null
     */
    public String text() {
        try (InputStream file = MapTemplate.class.getResourceAsStream(FOLDER + id + ".json")) {
            if (file == null) {
                throw new IllegalStateException("the jar must have the template " + id);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the template " + id + " can't be read", e);
        }
    }

    /**
     * The map of the file.
     *
     * @return the map, not null
     */
    public TouchpointMap map() {
        return TouchpointMaps.read(text());
    }
}
