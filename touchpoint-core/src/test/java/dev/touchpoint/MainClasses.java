package dev.touchpoint;

import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.LocationProvider;
import dev.touchpoint.map.TouchpointMap;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.Set;

/** The compiled main code of this module, and nothing else of the same packages. */
final class MainClasses implements LocationProvider {

    static URI folder() {
        return folderOf(TouchpointMap.class);
    }

    static URI folderOf(Class<?> type) {
        String file = type.getName().replace('.', '/') + ".class";
        URL url = type.getResource("/" + file);
        String address = url.toString();
        try {
            return new URI(address.substring(0, address.length() - file.length()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Set<Location> get(Class<?> testClass) {
        return Set.of(Location.of(folder()));
    }
}
