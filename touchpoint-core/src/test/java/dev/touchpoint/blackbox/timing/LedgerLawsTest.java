package dev.touchpoint.blackbox.timing;

import static dev.touchpoint.blackbox.timing.Shop.NOON;
import static dev.touchpoint.blackbox.timing.Shop.at;
import static dev.touchpoint.blackbox.timing.Shop.cap;
import static dev.touchpoint.blackbox.timing.Shop.delivery;
import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.timing.Ask;
import dev.touchpoint.timing.Confirmation;
import dev.touchpoint.timing.Contact;
import dev.touchpoint.timing.ContactLedger;
import dev.touchpoint.timing.Customer;
import dev.touchpoint.timing.Invitation;
import dev.touchpoint.timing.SurveyPolicy;
import dev.touchpoint.timing.SurveyTiming;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class LedgerLawsTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST = 2;
    private static final SurveyPolicy POLICY = delivery().rule(cap(MOST, HOUR)).build();
    private static final List<String> IDS = List.of("ann", "bob", "cid");

    /** One thread and one clock: whatever is done in whatever order, the ledger agrees with a few lines of bookkeeping. */
    @Property(seed = "44", tries = 500)
    void theLedgerAgreesWithASimpleModel(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 99_999) Integer> choices) {
        SurveyTiming timing = SurveyTiming.of(ContactLedger.inMemory(), POLICY);
        Model model = new Model();
        Instant now = NOON;
        for (int choice : choices) {
            now = now.plusSeconds(choice % 7 * 150L);
            String id = IDS.get(choice / 7 % 3);
            int order = choice / 21 % 3;
            switch (choice / 63 % 10) {
                case 0, 1, 2, 3 -> {
                    boolean asks = timing.ask(Customer.of(id), Shop.order(order), now) instanceof Ask ask
                            && model.given(id, order, ask.invitation(), ask.isRepeat(), now);
                    assertThat(asks).isEqualTo(model.asks(id, order, now));
                    model.asked(id, order);
                }
                case 4, 5, 6 -> {
                    Invitation invitation = model.held.get(id + order);
                    if (invitation != null) {
                        boolean expected = model.confirms(invitation, now);
                        assertThat(timing.confirm(invitation, now) == Confirmation.CONFIRMED)
                                .isEqualTo(expected);
                    }
                }
                case 7 -> {
                    Invitation invitation = model.held.get(id + order);
                    if (invitation != null) {
                        timing.failed(invitation, now);
                        model.failed(invitation);
                    }
                }
                case 8 -> {
                    timing.link(id, "bob", now);
                    model.linked(id, "bob");
                }
                default -> {
                    timing.forget(id, now);
                    model.forgotten(id, now);
                }
            }
            for (String other : IDS) {
                assertThat(sent(timing, other)).isEqualTo(model.sent(other));
            }
        }
    }

    private static int sent(SurveyTiming timing, String id) {
        return (int) timing.history(id).contacts().stream()
                .filter(contact -> contact.state() == Contact.State.SENT)
                .count();
    }

    /** What the model knows of one contact. */
    private static final class Known {
        private final Set<String> owner;
        private final int order;
        private final Invitation invitation;
        private Instant sentAt;
        private boolean dead;

        Known(Set<String> owner, int order, Invitation invitation) {
            this.owner = owner;
            this.order = order;
            this.invitation = invitation;
        }

        boolean counts(Instant now) {
            if (dead) {
                return false;
            }
            return sentAt == null ? now.isBefore(invitation.leaseEnd()) : now.isBefore(sentAt.plus(HOUR));
        }
    }

    private static final class Model {

        private final Map<String, Set<String>> groups = new HashMap<>();
        private final List<Known> all = new ArrayList<>();
        private final Map<String, Invitation> held = new HashMap<>();

        Set<String> group(String id) {
            return groups.computeIfAbsent(id, key -> new TreeSet<>(Set.of(key)));
        }

        List<Known> of(String id) {
            return all.stream().filter(known -> known.owner.contains(id)).toList();
        }

        private Known same(String id, int order) {
            return of(id).stream()
                    .filter(known -> known.order == order && !known.dead)
                    .reduce((first, second) -> second)
                    .orElse(null);
        }

        private final Map<String, List<Instant>> remains = new HashMap<>();

        boolean asks(String id, int order, Instant now) {
            Known same = same(id, order);
            if (same != null && (same.sentAt != null || now.isBefore(same.invitation.leaseEnd()))) {
                return true;
            }
            long counting = of(id).stream().filter(known -> known.counts(now)).count()
                    + remains(id).stream()
                            .filter(at -> now.isBefore(at.plus(HOUR)))
                            .count();
            return counting < MOST;
        }

        private List<Instant> remains(String id) {
            return group(id).stream()
                    .flatMap(each -> remains.getOrDefault(each, List.of()).stream())
                    .toList();
        }

        private Invitation fresh;

        boolean given(String id, int order, Invitation invitation, boolean repeat, Instant now) {
            held.put(id + order, invitation);
            Known same = same(id, order);
            boolean again = same != null && (same.sentAt != null || now.isBefore(same.invitation.leaseEnd()));
            assertThat(repeat).isEqualTo(again);
            if (again) {
                assertThat(invitation).isEqualTo(same.invitation);
            }
            fresh = again ? null : invitation;
            return true;
        }

        void asked(String id, int order) {
            if (fresh != null) {
                of(id).stream().filter(known -> known.order == order).forEach(known -> known.dead = true);
                all.add(new Known(group(id), order, fresh));
                fresh = null;
            }
        }

        boolean confirms(Invitation invitation, Instant now) {
            for (Known known : all) {
                if (known.invitation.equals(invitation) && !known.dead && known.sentAt == null) {
                    boolean isDouble = all.stream()
                            .anyMatch(other -> other.owner.equals(known.owner)
                                    && other.order == known.order
                                    && !other.dead
                                    && other.sentAt != null);
                    if (!isDouble && now.isBefore(invitation.leaseEnd())) {
                        known.sentAt = now;
                        return true;
                    }
                }
            }
            return false;
        }

        void failed(Invitation invitation) {
            all.stream().filter(known -> known.invitation.equals(invitation)).forEach(known -> known.dead = true);
        }

        void linked(String alias, String customer) {
            Set<String> one = group(alias);
            Set<String> other = group(customer);
            if (one.equals(other)) {
                return;
            }
            boolean both = hasAny(alias) && hasAny(customer);
            Set<String> union = new TreeSet<>(one);
            union.addAll(other);
            List<Known> changed = new ArrayList<>();
            for (Known known : all) {
                if (union.containsAll(known.owner)) {
                    Known moved = new Known(union, known.order, known.invitation);
                    moved.sentAt = known.sentAt;
                    moved.dead = known.dead || (both && known.sentAt == null);
                    changed.add(moved);
                } else {
                    changed.add(known);
                }
            }
            all.clear();
            all.addAll(changed);
            union.forEach(id -> groups.put(id, union));
        }

        private boolean hasAny(String id) {
            return !remains(id).isEmpty() || of(id).stream().anyMatch(known -> !known.dead);
        }

        void forgotten(String id, Instant now) {
            Set<String> group = group(id);
            boolean isLinked = group.size() > 1;
            boolean isKnown = isLinked || of(id).stream().findAny().isPresent();
            if (!isKnown) {
                return;
            }
            all.removeIf(known -> known.owner.contains(id));
            for (String each : List.copyOf(group)) {
                groups.put(each, new TreeSet<>(Set.of(each)));
                remains.put(each, List.of(now));
            }
        }

        int sent(String id) {
            return (int) of(id).stream()
                    .filter(known -> !known.dead && known.sentAt != null)
                    .count();
        }
    }

    /** What is told of a customer may come in any order, and as often as it likes. */
    @Property(seed = "45", tries = 300)
    void whatIsToldCommutes(
            @ForAll @Size(max = 8) List<@IntRange(max = 11) Integer> news, @ForAll @IntRange(max = 999) int seed) {
        List<Integer> other = new ArrayList<>(news);
        other.addAll(news.subList(0, news.size() / 2));
        Collections.shuffle(other, new Random(seed));

        assertThat(told(other)).isEqualTo(told(news));
    }

    private static List<Contact> told(List<Integer> news) {
        SurveyTiming timing = SurveyTiming.of(ContactLedger.inMemory(), POLICY);
        Invitation invitation = ((Ask) timing.ask(Customer.of("ann"), Shop.ORDER, NOON)).invitation();
        timing.confirm(invitation, NOON);
        for (int one : news) {
            Instant when = at(1 + one / 4);
            switch (one % 4) {
                case 0 -> timing.seen("ann", invitation.id(), when, when);
                case 1 -> timing.answered("ann", invitation.id(), when, when);
                case 2 -> timing.dismissed("ann", invitation.id(), when, when);
                default -> timing.failed(invitation, when);
            }
        }
        return timing.history("ann").contacts();
    }
}
