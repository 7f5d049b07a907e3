/** Pictures as SVG, drawn without a browser. Begin at {@link dev.touchpoint.cli.picture.JourneyPicture}. */
@NullMarked
package dev.touchpoint.cli.picture;

import org.jspecify.annotations.NullMarked;
