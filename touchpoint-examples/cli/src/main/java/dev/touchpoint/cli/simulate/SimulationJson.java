package dev.touchpoint.cli.simulate;

import dev.touchpoint.cli.figures.Json;
import dev.touchpoint.cli.simulate.Forecast.Anticipated;
import dev.touchpoint.timing.Asks;
import dev.touchpoint.timing.PolicyOutcome;
import dev.touchpoint.timing.ReasonCount;
import dev.touchpoint.timing.SimulationComparison;
import dev.touchpoint.timing.SimulationComparison.Overlap;
import dev.touchpoint.timing.SurveyPolicy;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A simulation for programs, with every figure. The README of the command says what each field is. */
public final class SimulationJson {

    private SimulationJson() {}

    /** One set of policies. */
    public static ObjectNode of(Replay replay) {
        ObjectNode tree = Json.object();
        tree.set("input", input(replay));
        tree.set("unknown", Json.array(replay.unknown(), SimulationJson::unknown));
        tree.set("policies", Json.array(replay.forecasts(), SimulationJson::forecast));
        tree.put("customers", replay.result().customers());
        tree.set("asksPerCustomer", counts(replay.result().invitationsPerCustomer(), "asks", "customers"));
        tree.set("observedPerCustomer", counts(replay.result().observedPerCustomer(), "asks", "customers"));
        long never = replay.result().customers() - replay.customersAsked();
        tree.set("neverAsked", reasons(replay.result().neverAsked(), never));
        return tree;
    }

    /** Two sets, and where they agree. */
    static ObjectNode of(Replay first, Replay second, SimulationComparison comparison) {
        ObjectNode tree = Json.object();
        tree.set("first", of(first));
        tree.set("second", of(second));
        ObjectNode overlap = tree.putObject("overlap");
        overlap.set("customers", overlap(comparison.customers()));
        overlap.set("occasions", overlap(comparison.occasions()));
        return tree;
    }

    private static ObjectNode overlap(Overlap overlap) {
        return Json.object()
                .put("both", overlap.both())
                .put("onlyFirst", overlap.onlyFirst())
                .put("onlySecond", overlap.onlySecond())
                .put("neither", overlap.neither());
    }

    private static ObjectNode input(Replay replay) {
        ObjectNode node = Json.object();
        node.put("interactions", replay.log().interactions());
        node.put("responses", replay.log().responses());
        node.put("until", replay.result().until().toString());
        node.put("zone", replay.terms().days().getId());
        node.put("strict", replay.terms().strict());
        node.set("answering", Json.array(replay.terms().rates().entrySet(), rate -> Json.object()
                .put("channel", rate.getKey())
                .put("rate", rate.getValue())));
        return node;
    }

    private static ObjectNode unknown(UnknownFact fact) {
        return Json.object().put("policy", fact.policy()).setAll(Json.rule(fact.rule()));
    }

    private static ObjectNode forecast(Forecast forecast) {
        SurveyPolicy policy = forecast.policy();
        PolicyOutcome outcome = forecast.outcome();
        ObjectNode node = Json.object();
        node.put("policy", policy.id());
        node.put("touchpoint", policy.touchpoint());
        node.put("metric", policy.metric());
        node.put("occasions", outcome.occasions());
        node.put("waiting", outcome.waiting());
        node.set("invitations", asks(outcome.invitations()));
        node.set("reminders", asks(outcome.reminders()));
        node.set("notAsked", reasons(outcome.notAsked(), forecast.notAsked()));
        node.set("observed", asks(outcome.observed()));
        node.put("expectedAnswers", forecast.expectedAnswers());
        Anticipated anticipated = forecast.anticipated();
        if (anticipated == null) {
            node.putNull("anticipated");
        } else {
            Json.addTo(node.putObject("anticipated"), anticipated.estimate())
                    .put("answersInLog", anticipated.answersInLog());
        }
        return node;
    }

    private static ObjectNode asks(Asks asks) {
        ObjectNode node = Json.object();
        node.put("count", asks.total());
        node.set("perDay", counts(asks.perDay(), "day", "count"));
        node.set("daysAfter", counts(asks.daysAfter(), "days", "count"));
        SortedMap<String, Long> perChannel = new TreeMap<>(asks.perChannel());
        node.set("perChannel", counts(perChannel, "channel", "count"));
        return node;
    }

    private static ArrayNode counts(SortedMap<?, Long> counts, String key, String count) {
        return Json.array(counts.entrySet(), entry -> {
            ObjectNode node = Json.object();
            put(node, key, entry);
            return node.put(count, entry.getValue());
        });
    }

    private static void put(ObjectNode node, String key, Map.Entry<?, Long> entry) {
        if (entry.getKey() instanceof Number number) {
            node.put(key, number.longValue());
        } else {
            node.put(key, entry.getKey().toString());
        }
    }

    private static ArrayNode reasons(List<ReasonCount> reasons, long whole) {
        return Json.array(reasons, reason -> {
            ObjectNode node = Json.object();
            node.set("codes", Json.array(reason.codes(), node::stringNode));
            node.put("message", ReasonWords.of(reason));
            node.put("count", reason.count());
            node.put("share", 100.0 * reason.count() / whole);
            return node;
        });
    }
}
