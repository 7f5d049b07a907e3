package dev.touchpoint.cli.gaps;

import dev.touchpoint.cli.figures.Json;
import dev.touchpoint.insight.Evidence;
import dev.touchpoint.insight.Evidence.Observed;
import dev.touchpoint.insight.Evidence.Statistical;
import dev.touchpoint.insight.Evidence.Verbatim;
import dev.touchpoint.insight.Finding;
import dev.touchpoint.insight.GapPlace;
import dev.touchpoint.insight.GapPlace.At;
import dev.touchpoint.insight.GapPlace.Between;
import dev.touchpoint.insight.GapPlace.InPhase;
import dev.touchpoint.insight.GapReport;
import dev.touchpoint.insight.GapReport.NotFound;
import dev.touchpoint.insight.Proposal;
import dev.touchpoint.insight.Segment;
import dev.touchpoint.map.Touchpoint;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is missing, as JSON. */
public final class GapsJson {

    private GapsJson() {}

    static ObjectNode of(Found found, @Nullable Taken taken, @Nullable Path out) {
        ObjectNode tree = Json.object();
        tree.putObject("map")
                .put("id", found.map().id())
                .put("name", found.map().name());
        tree.putObject("input")
                .put("interactions", found.interactions())
                .put("responses", found.responses())
                .put("customers", found.customers());
        tree.put("confidence", found.confidence());
        tree.setAll(of(found.sought()));
        if (taken != null) {
            ArrayNode numbers =
                    tree.putObject("written").put("file", String.valueOf(out)).putArray("findings");
            taken.numbers().forEach(numbers::add);
        }
        return tree;
    }

    /** {@code oneCustomerIn, findings, notFound}. */
    public static ObjectNode of(Sought sought) {
        GapReport report = sought.report();
        ObjectNode tree = Json.object().put("oneCustomerIn", sought.every());
        tree.set("findings", Json.array(report.findings(), GapsJson::finding));
        tree.set("notFound", Json.array(report.notFound(), GapsJson::notFound));
        return tree;
    }

    private static ObjectNode finding(Finding finding) {
        ObjectNode node = Json.object();
        ArrayNode kinds = node.putArray("kinds");
        finding.kinds().forEach(kind -> kinds.add(kind.name()));
        node.set("place", place(finding.place()));
        node.set("segment", segment(finding.segment().orElse(null)));
        node.put("customers", finding.customers());
        node.put("severity", finding.severity());
        node.put("sentence", finding.sentence());
        node.put("advice", finding.advice().orElse(null));
        node.set(
                "proposal", finding.proposal().<JsonNode>map(GapsJson::proposal).orElse(nothing()));
        node.set("evidence", Json.array(finding.evidence(), GapsJson::evidence));
        return node;
    }

    private static ObjectNode place(GapPlace place) {
        ObjectNode node = Json.object();
        if (place instanceof Between between) {
            return node.put("from", between.from()).put("to", between.to());
        }
        if (place instanceof At at) {
            return node.put("at", at.touchpoint());
        }
        return place instanceof InPhase in ? node.put("phase", in.phase().name()) : node;
    }

    private static JsonNode segment(@Nullable Segment segment) {
        if (segment == null) {
            return nothing();
        }
        ObjectNode node = Json.object();
        segment.values().forEach(node::put);
        return node;
    }

    private static ObjectNode proposal(Proposal proposal) {
        Touchpoint touchpoint = proposal.touchpoint();
        ObjectNode node = Json.object();
        node.put("id", touchpoint.id());
        node.put("name", touchpoint.name());
        node.put("phase", touchpoint.phase().name());
        node.put("initiator", touchpoint.initiator().name());
        node.put("purpose", touchpoint.purpose().name());
        node.put("owner", touchpoint.owner());
        node.put("ownerName", proposal.ownerName());
        ArrayNode channels = node.putArray("channels");
        touchpoint.channels().forEach(channels::add);
        node.set("place", place(proposal.place()));
        node.put(
                "deadline",
                proposal.deadline() == null ? null : proposal.deadline().toString());
        node.set("segment", segment(proposal.segment()));
        node.put("metric", proposal.metric());
        node.put("measuredAt", proposal.measuredAt());
        return node;
    }

    private static ObjectNode evidence(Evidence evidence) {
        ObjectNode node = Json.object();
        if (evidence instanceof Statistical statistical) {
            statistical(node.put("kind", "STATISTICAL"), statistical);
        } else if (evidence instanceof Observed observed) {
            node.put("kind", "OBSERVED").put("hits", observed.hits()).put("n", observed.n());
        } else if (evidence instanceof Verbatim verbatim) {
            node.put("kind", "VERBATIM").put("matching", verbatim.matching()).put("n", verbatim.comments());
            ObjectNode phrases = node.putObject("phrases");
            verbatim.phrases().forEach(phrase -> phrases.put(phrase.phrase(), phrase.comments()));
        } else {
            node.put("kind", "STRUCTURAL");
        }
        return node.put("sentence", evidence.sentence());
    }

    private static void statistical(ObjectNode node, Statistical statistical) {
        node.put("metric", statistical.metric());
        node.put("measuredAt", statistical.measuredAt());
        node.put("difference", statistical.difference());
        node.put("unit", statistical.unit());
        node.set("interval", Json.interval(statistical.interval()));
        node.put("pValue", statistical.pValue());
        node.put("n", statistical.n());
        node.set("groups", Json.array(statistical.groups(), group -> {
            ObjectNode each = Json.object().put("name", group.name()).put("n", group.n());
            return group.n() == 0 ? each.putNull("value") : each.put("value", group.value());
        }));
        node.putObject("looks")
                .put("comparisons", statistical.looks().comparisons())
                .put("shuffles", statistical.looks().shuffles())
                .put("exceedances", statistical.looks().exceedances());
    }

    private static ObjectNode notFound(NotFound notFound) {
        return Json.object()
                .put("detector", notFound.detector())
                .put("looked", notFound.looked())
                .put("comparisons", notFound.comparisons())
                .put("pValue", notFound.pValue())
                .put("smallest", notFound.smallest())
                .put("unit", notFound.unit());
    }

    private static JsonNode nothing() {
        return JsonNodeFactory.instance.nullNode();
    }
}
