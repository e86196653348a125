package nl.loodlijn.outcome.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** Somebody who has all versions of a table as published, knows which cells did not change, and works out what hidden cells can be, by linear programming. */
final class Attacker {
    private final List<Suppression> versions;
    private final int layer;
    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final List<Map<Integer, Variable>> unknown = new ArrayList<>();

    Attacker(List<Suppression> versions, int layer) {
        this.versions = versions;
        this.layer = layer;
        for (int version = 0; version < versions.size(); version++) {
            unknown.add(variables(version));
        }
        for (int version = 0; version < versions.size(); version++) {
            addUp(version);
            for (int earlier = 0; earlier < version; earlier++) {
                unchanged(earlier, version);
            }
        }
    }

    /** The narrowest range that a hidden cell is known by, in any version. */
    double narrowest() {
        double narrowest = Double.POSITIVE_INFINITY;
        for (Map<Integer, Variable> cells : unknown) {
            for (Variable cell : cells.values()) {
                narrowest = Math.min(narrowest, range(cell));
            }
        }
        return narrowest;
    }

    private double range(Variable cell) {
        cell.weight(1);
        // A model remembers what it found; a copy does not.
        Optimisation.Result least = model.copy().minimise();
        if (!least.getState().isFeasible()) {
            throw new IllegalStateException("What is published does not add up: " + least.getState());
        }
        Optimisation.Result most = model.copy().maximise();
        cell.weight(null);
        return most.getState().isFeasible() && !most.getState().equals(Optimisation.State.UNBOUNDED)
                ? most.getValue() - least.getValue()
                : Double.POSITIVE_INFINITY;
    }

    private Map<Integer, Variable> variables(int version) {
        Map<Integer, Variable> variables = new HashMap<>();
        Table table = versions.get(version).table();
        for (int cell = 0; cell < table.size(); cell++) {
            if (table.isPresent(cell) && !versions.get(version).isShown(cell)) {
                // Nobody believes in a number beyond all bounds; wider than any width that is asked for.
                variables.put(cell, model.newVariable(version + "/" + cell).lower(0).upper(100_000));
            }
        }
        return variables;
    }

    private void addUp(int version) {
        Table table = versions.get(version).table();
        for (int cell = 0; cell < table.size(); cell++) {
            for (int d = 0; d < table.dimensions().size(); d++) {
                int[] parts = table.dimensions().get(d).children(table.place(cell, d));
                if (parts.length > 0 && table.isPresent(cell)) {
                    List<Integer> cells = new ArrayList<>();
                    for (int part : parts) {
                        cells.add(cell + (part - table.place(cell, d)) * table.stride(d));
                    }
                    sum(version, cell, cells);
                }
            }
        }
    }

    private void sum(int version, int total, List<Integer> parts) {
        Expression sum = model.newExpression("sum " + version + "/" + total + "/" + parts);
        double known = known(version, total, sum, -1);
        for (int part : parts) {
            known -= known(version, part, sum, 1);
        }
        sum.level(known);
    }

    /** What is known of a cell; what is not is added to the sum. */
    private double known(int version, int cell, Expression sum, double sign) {
        Variable variable = unknown.get(version).get(cell);
        if (variable == null) {
            return versions.get(version).table().value(layer, cell);
        }
        sum.set(variable, sign);
        return 0;
    }

    private void unchanged(int earlier, int later) {
        Table before = versions.get(earlier).table();
        Table after = versions.get(later).table();
        for (int cell = 0; cell < after.size(); cell++) {
            Variable was = unknown.get(earlier).get(cell);
            Variable is = unknown.get(later).get(cell);
            if (before.isPresent(cell) && after.sameValues(cell, before) && (was != null || is != null)) {
                Expression same = model.newExpression("same " + earlier + "/" + later + "/" + cell);
                double known = 0;
                if (was == null) {
                    known -= before.value(layer, cell);
                } else {
                    same.set(was, 1);
                }
                if (is == null) {
                    known += after.value(layer, cell);
                } else {
                    same.set(is, -1);
                }
                same.level(known);
            }
        }
    }
}
