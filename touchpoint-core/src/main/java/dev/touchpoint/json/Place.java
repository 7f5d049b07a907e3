package dev.touchpoint.json;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Where in the document something is: a JSON Pointer (RFC 6901) that is put together only when somebody asks. */
final class Place {

    static final Place ROOT = new Place(null, "", false);

    private final @Nullable Place parent;
    private final String token;
    private final boolean element;

    private Place(@Nullable Place parent, String token, boolean element) {
        this.parent = parent;
        this.token = token;
        this.element = element;
    }

    Place field(String name) {
        return new Place(this, name, false);
    }

    Place element(int index) {
        return new Place(this, Integer.toString(index), true);
    }

    /** What a JSON Pointer leads to from here. */
    Place below(String pointer) {
        if (pointer.isEmpty()) {
            return this;
        }
        Place below = this;
        for (String token : pointer.substring(1).split("/", -1)) {
            below = below.field(token.replace("~1", "/").replace("~0", "~"));
        }
        return below;
    }

    String pointer() {
        Deque<String> tokens = new ArrayDeque<>();
        for (Place place = this; place.parent != null; place = place.parent) {
            tokens.push(place.token);
        }
        StringBuilder pointer = new StringBuilder();
        tokens.forEach(
                part -> pointer.append('/').append(part.replace("~", "~0").replace("/", "~1")));
        return pointer.toString();
    }

    /** The pointer of the list that the record with this field is in; of the record itself if it is in none. */
    String listOfRecord() {
        Place owner = parent == null ? this : parent;
        return owner.element && owner.parent != null ? owner.parent.pointer() : owner.pointer();
    }
}
