/**
 * Maps and readings as text that other tools draw: Mermaid, DOT and Markdown.
 *
 * <p>Entry points: {@link dev.touchpoint.render.MapDrawing} draws a map, {@link dev.touchpoint.render.MapDiffText} what has
 * changed between two. {@link dev.touchpoint.render.FlowDrawing} draws what customers really go through, {@link
 * dev.touchpoint.render.HandOverDrawing} what they wait between owners, {@link dev.touchpoint.render.FunnelDrawing} how far they
 * get, and {@link dev.touchpoint.render.ConformanceDrawing} what became of a plan.
 *
 * <p>Names come from people, so each text is written in such a way that no name can be taken for a command of the language it
 * stands in: what is drawn is what there is. Line breaks in names become spaces; control characters and those that turn the
 * direction of a text become U+FFFD.
 *
 * <p>Pure functions: the same input gives the same text, with line feeds.
 */
@NullMarked
package dev.touchpoint.render;

import org.jspecify.annotations.NullMarked;
