package dev.touchpoint.cli.picture;

import dev.touchpoint.map.Journey;
import dev.touchpoint.map.Persona;
import dev.touchpoint.map.Stage;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The journeys of a map, one below another, as one SVG file with a style of its own: light or dark as the reader's device is,
 * without scripts or anything from elsewhere.
 */
public final class MapPicture {

    private static final double MARGIN = 24;
    private static final double HEAD = 64;
    private static final double GAP = 40;
    private static final double JOURNEY_HEAD = 52;
    private static final double KEY = 28;
    private static final double SIGN = 10;
    private static final double TYPE = 13;
    private static final double NARROWEST = 960;

    private final TouchpointMap map;
    private final List<Journey> journeys;
    private final List<JourneyPicture> pictures;
    private final double width;

    private MapPicture(TouchpointMap map, List<Journey> journeys) {
        this.map = map;
        this.journeys = journeys;
        this.pictures = journeys.stream()
                .map(journey -> new JourneyPicture(map, journey, List.of()))
                .toList();
        this.width = Math.max(
                NARROWEST,
                pictures.stream().mapToDouble(JourneyPicture::width).max().orElse(0));
    }

    /**
     * The picture of journeys of a map, in the order of their kinds: the main ones first.
     *
     * @param map the map
     * @param journeys journeys of it; those without a step are left out
     * @return a well-formed SVG document
     * @throws IllegalArgumentException if no journey has a step
     */
    public static String svg(TouchpointMap map, List<Journey> journeys) {
        List<Journey> drawn = journeys.stream()
                .filter(journey -> journey.steps().findAny().isPresent())
                .sorted(Comparator.comparing(Journey::kind))
                .toList();
        if (drawn.isEmpty()) {
            throw new IllegalArgumentException("there is no journey with a step to draw");
        }
        return new MapPicture(map, drawn).drawn();
    }

    private double height() {
        return HEAD
                + pictures.stream()
                        .mapToDouble(picture -> JOURNEY_HEAD + picture.height() + GAP)
                        .sum()
                + KEY;
    }

    private String drawn() {
        double fullWidth = width + 2 * MARGIN;
        Drawing drawing = new Drawing(
                fullWidth,
                height(),
                "xmlns",
                "http://www.w3.org/2000/svg",
                "role",
                "img",
                "aria-labelledby",
                "title description");
        drawing.open("title", "id", "title").words(map.name()).close();
        drawing.open("desc", "id", "description").words(description()).close();
        drawing.open("style").words(Style.css()).close();
        drawing.empty("rect", "class", "page", "width", Drawing.number(fullWidth), "height", Drawing.number(height()));
        drawing.text("map-name", MARGIN, 42, line(map.name(), 24));
        double top = HEAD;
        for (int i = 0; i < pictures.size(); i++) {
            head(drawing, journeys.get(i), top);
            pictures.get(i).draw(drawing, MARGIN, top + JOURNEY_HEAD);
            top += JOURNEY_HEAD + pictures.get(i).height() + GAP;
        }
        key(drawing, top);
        return drawing.svg() + "\n";
    }

    private String line(String words, double size) {
        return Words.lines(words, width, Words.BOLD * size, 1).get(0);
    }

    private void head(Drawing drawing, Journey journey, double top) {
        drawing.text("journey-name", MARGIN, top + 16, line(journey.name(), 18));
        drawing.text("about", MARGIN, top + 36, line(about(journey), TYPE));
    }

    private String about(Journey journey) {
        List<String> parts = new ArrayList<>();
        parts.add(JourneyPicture.words(journey.kind()));
        if (journey.persona() != null) {
            map.persona(journey.persona()).map(Persona::name).ifPresent(name -> parts.add("Who: " + name));
        }
        if (journey.goal() != null) {
            parts.add("Goal: " + journey.goal());
        }
        return String.join(". ", parts);
    }

    private static void key(Drawing drawing, double y) {
        double x = MARGIN;
        drawing.path("expected", "M" + Drawing.number(x) + " " + Drawing.number(y + 5) + "h22");
        drawing.circle("expected", x + 25, y + 5, 5);
        x = words(drawing, x + 38, y, "expected feeling; a larger point is a stronger one");
        drawing.circle("hand-off bridged", x + 10, y + 5, SIGN);
        drawing.text("hand-off-mark", x + 10, y + 10, "→");
        x = words(drawing, x + 28, y, "hand-off to another owner, with a bridge");
        drawing.circle("hand-off", x + 10, y + 5, SIGN);
        drawing.text("hand-off-mark", x + 10, y + 10, "!");
        words(drawing, x + 28, y, "hand-off without a bridge");
    }

    /** Writes an explanation, and says where the next sign can begin. */
    private static double words(Drawing drawing, double x, double y, String words) {
        drawing.text("key", x, y + 10, words);
        return x + Words.width(words, TYPE) + MARGIN;
    }

    private String description() {
        return journeys.stream().map(this::description).collect(Collectors.joining(" "));
    }

    private String description(Journey journey) {
        return "The journey " + journey.name() + ", " + JourneyPicture.words(journey.kind()) + ": "
                + journey.stages().stream().map(this::description).collect(Collectors.joining("; ")) + ".";
    }

    private String description(Stage stage) {
        return stage.name() + ": "
                + stage.steps().stream()
                        .flatMap(step -> step.touchpoints().stream())
                        .map(id -> map.touchpoint(id).map(Touchpoint::name).orElse(id))
                        .collect(Collectors.joining(", "));
    }
}
