package dev.touchpoint.insight;

import dev.touchpoint.insight.Evidence.Statistical;
import dev.touchpoint.insight.GapPlace.At;
import dev.touchpoint.insight.GapPlace.Between;
import dev.touchpoint.map.Emotion;
import dev.touchpoint.map.Initiator;
import dev.touchpoint.map.Owner;
import dev.touchpoint.map.Phase;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.Visibility;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Works out which touchpoint would close a gap: the contact that all others get there, or word of what happens there out of sight, or
 * else word of what happens next.
 */
final class Proposals {

    private static final int LONGEST_ID = 100;

    private final GapFacts facts;

    Proposals(GapFacts facts) {
        this.facts = facts;
    }

    /** The finding with a proposal, if it needs one and has none, and with the names of its place. */
    Finding completed(Finding finding) {
        boolean isWord = finding.kinds().stream().allMatch(GapKind::isWord);
        if (finding.proposal().isPresent()) {
            Proposal given = finding.proposal().orElseThrow();
            return finding.withProposal(measured(given, finding), facts.where(finding.place()));
        }
        if (finding.advice().isPresent() || !isWord) {
            return finding.withProposal(null, facts.where(finding.place()));
        }
        if (finding.place() instanceof Between between) {
            return between(finding, between);
        }
        if (finding.place() instanceof At at) {
            Proposal proposal = isBackstage(at.touchpoint())
                    ? wordOf(facts.touchpoint(at.touchpoint()).orElseThrow(), finding.place(), finding)
                    : nextSteps(at.touchpoint(), null, finding.place(), finding);
            return finding.withProposal(proposal, facts.where(finding.place()));
        }
        return finding.withProposal(null, facts.where(finding.place()));
    }

    private Finding between(Finding finding, Between between) {
        Segment segment = finding.segment().orElse(null);
        Contacts contacts = Contacts.between(between.from(), between.to(), segment, facts);
        Optional<Touchpoint> event = isBackstage(between.from()) ? facts.touchpoint(between.from()) : contacts.event();
        String from = event.map(Touchpoint::id).orElse(between.from());
        GapPlace place = GapPlace.between(from, between.to());
        Optional<Touchpoint> lacking = contacts.lacking();
        Proposal proposal;
        if (lacking.isPresent()) {
            Duration usual = contacts.usual(lacking.orElseThrow().id()).orElse(null);
            proposal = sameAs(lacking.orElseThrow(), deadline(event.orElse(null), usual), place, finding);
        } else if (event.isPresent()) {
            proposal = wordOf(event.orElseThrow(), place, finding);
        } else {
            proposal = nextSteps(from, between.to(), place, finding);
        }
        return finding.withPlace(place).withProposal(proposal, facts.where(place));
    }

    private boolean isBackstage(String id) {
        return facts.touchpoint(id)
                .filter(touchpoint -> touchpoint.visibility() == Visibility.BACKSTAGE)
                .isPresent();
    }

    private static @Nullable Duration deadline(@Nullable Touchpoint event, @Nullable Duration usual) {
        Duration promised = event == null ? null : event.promise();
        Duration deadline = promised == null ? usual : promised;
        return deadline == null || deadline.isZero() || deadline.isNegative() ? null : deadline;
    }

    /** What all others get, for this segment as well. */
    private Proposal sameAs(Touchpoint contact, @Nullable Duration deadline, GapPlace place, Finding finding) {
        Touchpoint same = Touchpoint.builder(
                        id(contact.id(), finding.segment().orElse(null)),
                        contact.name(),
                        contact.phase(),
                        contact.initiator(),
                        contact.purpose())
                .over(contact.channels().toArray(String[]::new))
                .build();
        return proposal(with(same, contact.owner(), contact.bridgesTo(), contact.emotion()), place, deadline, finding);
    }

    private Proposal wordOf(Touchpoint event, GapPlace place, Finding finding) {
        Emotion emotion = event.emotion();
        boolean good = emotion != null && emotion.valence() > 0;
        Touchpoint word = Touchpoint.builder(
                        id("word-of-" + event.id(), finding.segment().orElse(null)),
                        "I hear of it: " + event.name(),
                        event.phase(),
                        Initiator.COMPANY,
                        good ? Purpose.CELEBRATE : Purpose.INFORM)
                .build();
        return proposal(with(word, event.owner(), null, emotion), place, event.promise(), finding);
    }

    /** Where it leads to another owner, it is a bridge. */
    private Proposal nextSteps(String from, @Nullable String to, GapPlace place, Finding finding) {
        Optional<Touchpoint> before = facts.touchpoint(from);
        String owner = before.map(Touchpoint::owner).orElse(null);
        String next =
                to == null ? null : facts.touchpoint(to).map(Touchpoint::owner).orElse(null);
        String idOf = from.matches("[A-Za-z0-9._:-]+") ? from : "here";
        Touchpoint word = Touchpoint.builder(
                        id("word-after-" + idOf, finding.segment().orElse(null)),
                        "I hear what happens next",
                        before.map(Touchpoint::phase).orElse(Phase.DURING),
                        Initiator.COMPANY,
                        Purpose.INFORM)
                .build();
        return proposal(
                with(word, owner, Objects.equals(owner, next) ? null : next, null),
                place,
                before.map(Touchpoint::promise).orElse(null),
                finding);
    }

    private static Touchpoint with(
            Touchpoint touchpoint, @Nullable String owner, @Nullable String bridgesTo, @Nullable Emotion emotion) {
        return new Touchpoint(
                touchpoint.id(),
                touchpoint.name(),
                touchpoint.phase(),
                touchpoint.initiator(),
                touchpoint.purpose(),
                touchpoint.exposure(),
                touchpoint.visibility(),
                touchpoint.handling(),
                owner,
                touchpoint.channels(),
                touchpoint.importance(),
                touchpoint.momentOfTruth(),
                emotion,
                touchpoint.goal(),
                touchpoint.promise(),
                bridgesTo,
                touchpoint.burdenSeconds(),
                touchpoint.attributes());
    }

    private static String id(String base, @Nullable Segment segment) {
        StringBuilder id = new StringBuilder(base);
        if (segment != null) {
            segment.values().values().forEach(value -> {
                String letters = value.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-+|-+$", "");
                id.append(letters.isEmpty() ? "" : "-" + letters);
            });
        }
        return shortened(id.toString());
    }

    /** As long as an id may be. */
    static String shortened(String id) {
        return id.substring(0, Math.min(id.length(), LONGEST_ID));
    }

    private Proposal proposal(Touchpoint touchpoint, GapPlace place, @Nullable Duration deadline, Finding finding) {
        return measured(
                new Proposal(
                        touchpoint,
                        place,
                        ownerName(touchpoint),
                        deadline,
                        finding.segment().orElse(null),
                        null,
                        null),
                finding);
    }

    private @Nullable String ownerName(Touchpoint touchpoint) {
        String owner = touchpoint.owner();
        return owner == null ? null : facts.map().owner(owner).map(Owner::name).orElse(null);
    }

    /** The proposal with what its effect is measured by, and the name of its owner. */
    private Proposal measured(Proposal proposal, Finding finding) {
        Optional<Statistical> scores = finding.evidence().stream()
                .filter(Statistical.class::isInstance)
                .map(Statistical.class::cast)
                .filter(each -> each.metric() != null)
                .findFirst();
        return new Proposal(
                proposal.touchpoint(),
                proposal.place(),
                proposal.ownerName() == null ? ownerName(proposal.touchpoint()) : proposal.ownerName(),
                proposal.deadline(),
                proposal.segment(),
                proposal.metric() == null ? scores.map(Statistical::metric).orElse(null) : proposal.metric(),
                proposal.measuredAt() == null
                        ? scores.map(Statistical::measuredAt).orElse(null)
                        : proposal.measuredAt());
    }
}
