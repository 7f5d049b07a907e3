package dev.touchpoint.timing;

import dev.touchpoint.timing.SimulatedCustomer.Subject;
import dev.touchpoint.timing.SimulationComparison.Overlap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The same customers in two simulations. Holds those whom one of them has finished with, and the other not yet. */
final class SimulatedPair {

    private final Map<String, SimulatedCustomer> first = new HashMap<>();
    private final Map<String, SimulatedCustomer> second = new HashMap<>();
    private Overlap customers = Overlap.NONE;
    private Overlap occasions = Overlap.NONE;

    void first(SimulatedCustomer customer) {
        first.put(customer.id(), customer);
        match(customer.id());
    }

    void second(SimulatedCustomer customer) {
        second.put(customer.id(), customer);
        match(customer.id());
    }

    private void match(String customer) {
        SimulatedCustomer one = first.get(customer);
        SimulatedCustomer two = second.get(customer);
        if (one != null && two != null) {
            first.remove(customer);
            second.remove(customer);
            customers = customers.and(one.invitations() > 0, two.invitations() > 0);
            add(one.subjects(), two.subjects());
        }
    }

    private void add(Map<Subject, Boolean> one, Map<Subject, Boolean> two) {
        Set<Subject> all = new HashSet<>(one.keySet());
        all.addAll(two.keySet());
        for (Subject subject : all) {
            occasions = occasions.and(one.getOrDefault(subject, false), two.getOrDefault(subject, false));
        }
    }

    SimulationComparison comparison(SimulationResult one, SimulationResult two) {
        return new SimulationComparison(one, two, customers, occasions);
    }
}
