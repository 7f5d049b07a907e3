package dev.touchpoint.blackbox.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The chain as one would write it down: probabilities, repeats included, and all of it solved anew without the one removed. */
final class NaiveChain {

    private static final String START = "(start)";
    private static final String SUCCESS = "(success)";
    private static final String FAILURE = "(failure)";

    private final Map<String, Map<String, Integer>> moves = new HashMap<>();

    NaiveChain(List<Path> paths) {
        for (Path path : paths) {
            List<String> states = new ArrayList<>(path.touches());
            states.add(0, START);
            states.add(path.success() ? SUCCESS : FAILURE);
            for (int i = 1; i < states.size(); i++) {
                moves.computeIfAbsent(states.get(i - 1), any -> new HashMap<>()).merge(states.get(i), 1, Integer::sum);
            }
        }
    }

    double removalEffect(String touchpoint) {
        return 1 - successWithout(touchpoint) / successWithout("");
    }

    /** Whether every way that the moves allow from start to success goes by a touchpoint. */
    boolean separates(String touchpoint) {
        Set<String> seen = new HashSet<>(Set.of(touchpoint));
        List<String> open = new ArrayList<>(List.of(START));
        while (!open.isEmpty()) {
            String state = open.remove(open.size() - 1);
            if (seen.add(state)) {
                open.addAll(moves.getOrDefault(state, Map.of()).keySet());
            }
        }
        return !seen.contains(SUCCESS);
    }

    private double successWithout(String removed) {
        List<String> states = new ArrayList<>(new TreeSet<>(moves.keySet()));
        states.remove(removed);
        double[][] rows = new double[states.size()][states.size() + 1];
        for (int i = 0; i < rows.length; i++) {
            Map<String, Integer> from = moves.get(states.get(i));
            double all = from.values().stream().mapToInt(Integer::intValue).sum();
            for (int j = 0; j < rows.length; j++) {
                rows[i][j] = (i == j ? 1 : 0) - from.getOrDefault(states.get(j), 0) / all;
            }
            rows[i][rows.length] = from.getOrDefault(SUCCESS, 0) / all;
        }
        return solve(rows)[states.indexOf(START)];
    }

    /** Gauss and Jordan, with the largest pivot of each column. */
    private static double[] solve(double[][] rows) {
        int n = rows.length;
        for (int k = 0; k < n; k++) {
            int column = k;
            int largest = k;
            for (int i = k; i < n; i++) {
                largest = Math.abs(rows[i][column]) > Math.abs(rows[largest][column]) ? i : largest;
            }
            double[] pivot = rows[largest];
            rows[largest] = rows[k];
            rows[k] = pivot;
            for (int i = 0; i < n; i++) {
                double by = rows[i][k] / pivot[k];
                for (int j = k; i != k && by != 0 && j <= n; j++) {
                    rows[i][j] -= by * pivot[j];
                }
            }
        }
        double[] values = new double[n];
        Arrays.setAll(values, i -> rows[i][n] / rows[i][i]);
        return values;
    }
}
