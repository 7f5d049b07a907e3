package dev.touchpoint.cli.gaps;

import dev.touchpoint.log.Event;
import dev.touchpoint.log.TouchpointLog;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/** A part of a log: some customers, with all of their events. Nothing but their places in the log is kept. */
final class Part {

    private Part() {}

    /** Every so many-th customer, and the first one, in the order of their ids. */
    static TouchpointLog of(TouchpointLog log, int every) {
        List<Event> all = log.events();
        int[] places = new int[all.size() / every + 16];
        int size = 0;
        long customers = 0;
        String before = "";
        for (int place = 0; place < all.size(); place++) {
            String customer = all.get(place).customer();
            customers += customer.equals(before) ? 0 : 1;
            before = customer;
            if ((customers - 1) % every == 0) {
                places = size < places.length ? places : Arrays.copyOf(places, 2 * size);
                places[size++] = place;
            }
        }
        return TouchpointLog.ofOrdered(new Some(all, Arrays.copyOf(places, size)));
    }

    private static final class Some extends AbstractList<Event> implements RandomAccess {

        private final List<Event> all;
        private final int[] places;

        Some(List<Event> all, int[] places) {
            this.all = all;
            this.places = places;
        }

        @Override
        public Event get(int index) {
            return all.get(places[index]);
        }

        @Override
        public int size() {
            return places.length;
        }
    }
}
