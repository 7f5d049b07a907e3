package dev.touchpoint.json;

import dev.touchpoint.timing.Consent;
import dev.touchpoint.timing.Contact;
import dev.touchpoint.timing.Occasion;
import dev.touchpoint.timing.OpenIssue;
import dev.touchpoint.timing.SurveyPolicy;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How something stands in a document: as the fields of a record that is made for it, if it is no record itself, or if
 * people may leave out more than its constructor does.
 *
 * @param type the class of the things
 * @param fields the record, whose components say what a document may hold
 * @param making makes a thing of a sound record, or throws an {@link IllegalArgumentException}
 * @param filling the record that stands for a thing
 * @param judge notes what is wrong between the fields, sound or not: so it is said together with what is wrong in them
 * @param between the same as keywords of a JSON Schema, as far as anybody needs them
 */
record Form<F extends Record, T>(
        Class<T> type,
        Class<F> fields,
        Function<F, T> making,
        Function<T, F> filling,
        Consumer<Fields> judge,
        Map<String, @Nullable Object> between) {

    private static final Map<Type, Form<?, ?>> ALL = Map.of(
            DecisionRequest.class,
            new Form<>(
                    DecisionRequest.class,
                    RequestForm.class,
                    RequestForm::request,
                    RequestForm::of,
                    RequestForm::judge),
            SurveyPolicy.class,
            new Form<>(
                    SurveyPolicy.class,
                    PolicyForm.class,
                    PolicyForm::policy,
                    PolicyForm::of,
                    PolicyForm::judge,
                    PolicyForm.between()),
            Occasion.class,
            new Form<>(
                    Occasion.class, OccasionForm.class, OccasionForm::occasion, OccasionForm::of, OccasionForm::judge),
            Contact.class,
            new Form<>(Contact.class, ContactForm.class, ContactForm::contact, ContactForm::of, ContactForm::judge),
            Consent.class,
            new Form<>(Consent.class, ConsentForm.class, ConsentForm::consent, ConsentForm::of, ConsentForm::judge),
            OpenIssue.class,
            new Form<>(OpenIssue.class, IssueForm.class, IssueForm::issue, IssueForm::of, IssueForm::judge));

    private Form(
            Class<T> type, Class<F> fields, Function<F, T> making, Function<T, F> filling, Consumer<Fields> judge) {
        this(type, fields, making, filling, judge, Map.of());
    }

    /** The form of things of a class; null if it has none. */
    static @Nullable Form<?, ?> of(Type type) {
        return ALL.get(type);
    }

    /** A record that stands for itself. */
    static <R extends Record> Form<R, R> itself(Class<R> type) {
        return new Form<>(type, type, Function.identity(), Function.identity(), fields -> {});
    }

    T value(Record filled) {
        return making.apply(fields.cast(filled));
    }

    Record record(Object value) {
        return filling.apply(type.cast(value));
    }
}
