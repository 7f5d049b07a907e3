package dev.touchpoint.json;

import dev.touchpoint.check.Require;
import dev.touchpoint.timing.Ask;
import dev.touchpoint.timing.Audit;
import dev.touchpoint.timing.Decision;
import dev.touchpoint.timing.Decline;
import dev.touchpoint.timing.Invitation;
import dev.touchpoint.timing.Lifted;
import dev.touchpoint.timing.Occasion;
import dev.touchpoint.timing.Reason;
import dev.touchpoint.timing.RuleSpec;
import dev.touchpoint.timing.RuleTypes;
import dev.touchpoint.timing.Wait;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decisions as JSON, for whoever asked without code. They are written, never read: the same request gives the same again.
 *
 * <p>An object has {@code outcome} ({@code ASK}, {@code WAIT} or {@code DECLINE}), {@code policy} and {@code occasion};
 * {@code channel} and {@code at}, which is now or when to come back; of an {@code ASK} its {@code invitation}; of a
 * {@code DECLINE} how long it {@code lasts} ({@code FOR_GOOD} or {@code UNTIL_FACTS_CHANGE}). Its {@code reasons} have the
 * type of the {@code rule} and its {@code settings}, {@code code} and {@code arguments}, the {@code channel} they are about,
 * the {@code message}, {@code until} when they hold, and whether they are {@code final}. As far as there are any, there are
 * {@code warnings}; {@code others}, the decisions of other policies; {@code ifLifted}, what the answer would be without a
 * rule; and the {@code audit}. What does not apply is left out.
 */
public final class Decisions {

    private static final Shapes SHAPES = new Shapes(RuleTypes.standard());
    private static final RecordShape INVITATION = SHAPES.of(Invitation.class);
    private static final RecordShape OCCASION = SHAPES.of(Occasion.class);
    private static final RecordShape AUDIT = SHAPES.of(Audit.class);

    private Decisions() {}

    /**
     * Writes a decision. The same decision always gives the same text.
     *
     * @param decision the decision
     * @return the text, with a line feed at its end, not null
     */
    public static String write(Decision decision) {
        Map<String, @Nullable Object> written = answer(Require.notNull("decision", decision));
        put(written, "others", decision.others().stream().map(Decisions::answer).toList());
        put(
                written,
                "ifLifted",
                decision.ifLifted().stream().map(Decisions::lifted).toList());
        written.put("audit", AUDIT.write(decision.audit()));
        return JsonText.of(written);
    }

    private static Map<String, @Nullable Object> answer(Decision decision) {
        Map<String, @Nullable Object> written = outcome(decision);
        written.put("policy", decision.policy().id());
        written.put("occasion", OCCASION.write(decision.occasion()));
        if (decision instanceof Ask ask) {
            written.put("invitation", INVITATION.write(ask.invitation()));
            if (ask.isRepeat()) {
                written.put("repeat", true);
            }
        }
        written.put(
                "reasons", decision.reasons().stream().map(Decisions::reason).toList());
        put(written, "warnings", decision.warnings());
        return written;
    }

    private static Map<String, @Nullable Object> outcome(Decision decision) {
        if (decision instanceof Ask ask) {
            return JsonText.object(
                    "outcome", "ASK",
                    "channel", ask.channel(),
                    "at", ask.invitation().at().toString());
        }
        if (decision instanceof Wait wait) {
            return JsonText.object(
                    "outcome", "WAIT",
                    "channel", wait.channel(),
                    "at", wait.until().toString());
        }
        return JsonText.object(
                "outcome", "DECLINE", "lasts", ((Decline) decision).lasts().name());
    }

    private static Map<String, @Nullable Object> reason(Reason reason) {
        Map<String, @Nullable Object> written = rule(reason.rule());
        written.put("code", reason.code());
        put(written, "arguments", reason.arguments());
        reason.channel().ifPresent(channel -> written.put("channel", channel));
        written.put("message", reason.sentence());
        reason.until().ifPresent(until -> written.put("until", until.toString()));
        written.put("final", reason.isFinal());
        return written;
    }

    private static Map<String, @Nullable Object> lifted(Lifted lifted) {
        Map<String, @Nullable Object> written = rule(lifted.rule());
        written.putAll(outcome(lifted.decision()));
        return written;
    }

    private static Map<String, @Nullable Object> rule(RuleSpec rule) {
        Map<String, @Nullable Object> written = new LinkedHashMap<>();
        written.put("rule", rule.type());
        put(written, "settings", rule.settings());
        return written;
    }

    private static void put(Map<String, @Nullable Object> written, String name, Object list) {
        boolean nothing = list instanceof Collection<?> all && all.isEmpty();
        if (!nothing && !Map.of().equals(list)) {
            written.put(name, list);
        }
    }
}
