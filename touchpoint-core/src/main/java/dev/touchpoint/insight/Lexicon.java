package dev.touchpoint.insight;

import dev.touchpoint.check.Require;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Phrases that customers write or say when a touchpoint is missing: "nobody told me", "where is". Such demand is called failure demand:
 * it comes of a failure to do something for the customer (Seddon, 2003, Freedom from Command and Control).
 *
 * <p>A phrase is found where its words stand one after another in a comment, whatever is between them but letters and digits, and
 * whatever their case. Immutable and thread-safe.
 */
public final class Lexicon {

    private static final String NO_PHRASE = "-";

    private final List<String> phrases;
    private final List<String> normal;
    private final String separator;

    private Lexicon(List<String> phrases) {
        this.phrases = phrases;
        this.normal = phrases.stream().map(Lexicon::normal).toList();
        this.separator = separator(normal);
    }

    /**
     * A lexicon of phrases.
     *
     * @param phrases the phrases, none without a letter or digit; may be empty
     * @return the lexicon, not null
     * @throws IllegalArgumentException if a phrase has no letter or digit
     */
    public static Lexicon of(Collection<String> phrases) {
        List<String> copy = Require.list("phrases", Require.notNull("phrases", phrases));
        for (int i = 0; i < copy.size(); i++) {
            if (normal(copy.get(i)).isBlank()) {
                throw new IllegalArgumentException("phrases[" + i + "] must have a letter or digit");
            }
        }
        return new Lexicon(copy.stream().distinct().toList());
    }

    /**
     * The English phrases that come with the library.
     *
     * @return the lexicon, not null
     */
    public static Lexicon english() {
        try (InputStream in = Objects.requireNonNull(
                Lexicon.class.getResourceAsStream("/META-INF/touchpoint/failure-demand-en.txt"))) {
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The phrases.
     *
     * @return them in their order, each once; unmodifiable, not null
     */
    public List<String> phrases() {
        return phrases;
    }

    /**
     * The phrases of this lexicon and of another, such as one in another language.
     *
     * @param other the other one, not null
     * @return both, not null
     */
    public Lexicon plus(Lexicon other) {
        return of(Stream.concat(phrases.stream(), other.phrases.stream()).toList());
    }

    /**
     * The phrases that are in a comment.
     *
     * @param comment what a customer wrote, not null
     * @return the phrases, in the lexicon's order; not null
     */
    public List<String> in(String comment) {
        String text = normal(comment);
        return IntStream.range(0, phrases.size())
                .filter(i -> text.contains(normal.get(i)))
                .mapToObj(phrases::get)
                .toList();
    }

    /**
     * What is left of a comment when all but these phrases is taken out of it: so one need not keep what a customer wrote.
     *
     * @param comment what a customer wrote, not null
     * @return a text that has the {@linkplain #in same phrases} as the comment, and none of its other words; a dash if it has none,
     *     empty if the comment is blank; not null
     */
    public String abridged(String comment) {
        if (Require.isBlank(Require.notNull("comment", comment))) {
            return "";
        }
        List<String> found = in(comment);
        return found.isEmpty() ? NO_PHRASE : String.join(separator, found);
    }

    /** A word that is longer than any phrase, so that none reaches over it. */
    private static String separator(List<String> normal) {
        return " " + "x".repeat(normal.stream().mapToInt(String::length).max().orElse(0)) + " ";
    }

    /** The words between single spaces, so that a phrase is found only as whole words. */
    private static String normal(String text) {
        return " "
                + text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip() + " ";
    }

    /** How many phrases, as in {@code Lexicon[40 phrases]}. */
    @Override
    public String toString() {
        return "Lexicon[" + phrases.size() + " phrases]";
    }
}
