package dev.touchpoint.timing;

import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The host's listeners, none of which can break anything. */
final class Listeners {

    private static final Logger LOG = LoggerFactory.getLogger(TimingListener.class);

    private final List<TimingListener> all;

    Listeners(List<TimingListener> all) {
        this.all = List.copyOf(all);
    }

    void decided(Decision decision) {
        tell(listener -> listener.decided(decision));
    }

    void confirmed(Invitation invitation, Confirmation answer) {
        tell(listener -> listener.confirmed(invitation, answer));
    }

    void lostRace() {
        tell(TimingListener::lostRace);
    }

    void ledgerFailed(RuntimeException failure) {
        tell(listener -> listener.ledgerFailed(failure));
    }

    void talliesFailed(RuntimeException failure) {
        tell(listener -> listener.talliesFailed(failure));
    }

    private void tell(Consumer<TimingListener> news) {
        for (TimingListener listener : all) {
            try {
                news.accept(listener);
            } catch (RuntimeException e) {
                // Its message may name a customer.
                LOG.warn("A listener to the asking threw {}", e.getClass().getName());
            }
        }
    }
}
