package dev.touchpoint.insight;

import dev.touchpoint.insight.MapFinding.Kind;
import dev.touchpoint.map.TouchpointMap;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a touchpoint is only the name of a channel. */
final class ChannelNameCheck implements MapCheck {

    /** Words of the trade; whoever means a moment by "chat" or "visit" is right. */
    private static final Set<String> CHANNELS = Set.of(
            "app",
            "email",
            "fax",
            "homepage",
            "internet",
            "letter",
            "mail",
            "mobileapp",
            "newsletter",
            "phone",
            "post",
            "shop",
            "sms",
            "socialmedia",
            "store",
            "telephone",
            "textmessage",
            "web",
            "website");

    @Override
    public Stream<MapFinding> findings(MapFacts facts) {
        return facts.map().touchpoints().stream()
                .filter(touchpoint -> isChannel(touchpoint.name(), facts.map()))
                .map(touchpoint -> facts.finding(
                        Kind.CHANNEL_AS_TOUCHPOINT,
                        touchpoint,
                        "It is named after a channel, not after what customers do or go through there.",
                        "Put one touchpoint in its place for each thing that brings customers there, named as they would"
                                + " say it, and note the channel among its channels."));
    }

    static boolean isChannel(String name, TouchpointMap map) {
        String key = Names.bareKey(name);
        return CHANNELS.contains(key)
                || map.channels().stream()
                        .anyMatch(channel ->
                                key.equals(Names.bareKey(channel.name())) || key.equals(Names.key(channel.id())));
    }
}
