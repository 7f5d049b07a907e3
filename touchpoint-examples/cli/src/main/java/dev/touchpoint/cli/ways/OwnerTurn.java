package dev.touchpoint.cli.ways;

import dev.touchpoint.log.Interaction;
import dev.touchpoint.map.Initiator;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for a touchpoint, and whose turn it is that something happens there.
 *
 * @param owner the owner's id
 * @param ours whether it is the company, or a partner, who begins what happens; otherwise it is the customer or somebody else
 */
record OwnerTurn(String owner, boolean ours) {

    private static final char SEPARATOR = '/';

    private static OwnerTurn of(Touchpoint touchpoint, String owner) {
        return new OwnerTurn(
                owner, touchpoint.initiator() == Initiator.COMPANY || touchpoint.initiator() == Initiator.PARTNER);
    }

    /** As the name of a stop, in which an id's owner has no such separator. */
    private String stop() {
        return owner + SEPARATOR + ours;
    }

    static OwnerTurn parse(String stop) {
        int at = stop.lastIndexOf(SEPARATOR);
        return new OwnerTurn(stop.substring(0, at), Boolean.parseBoolean(stop.substring(at + 1)));
    }

    /** The stop of each interaction: none where nobody answers for its touchpoint, and none for the asking. */
    static Function<Interaction, @Nullable String> stops(TouchpointMap map, Asking asking) {
        Map<String, String> stops = new HashMap<>();
        for (Touchpoint touchpoint : map.touchpoints()) {
            String owner = touchpoint.owner();
            if (owner != null && !asking.touchpoints().contains(touchpoint.id())) {
                stops.put(touchpoint.id(), of(touchpoint, owner).stop());
            }
        }
        return interaction -> stops.get(interaction.touchpoint());
    }
}
