/**
 * Maps as text that other tools draw: Mermaid, DOT and Markdown.
 *
 * <p>Entry point: {@link dev.touchpoint.render.MapDrawing}. Names come from people, so each text is written in such a way that no
 * name can be taken for a command of the language it stands in: what is drawn has the same touchpoints as the map. Line breaks in
 * names become spaces; control characters and those that turn the direction of a text become U+FFFD.
 *
 * <p>Pure functions: the same map gives the same text, with line feeds.
 */
@NullMarked
package dev.touchpoint.render;

import org.jspecify.annotations.NullMarked;
