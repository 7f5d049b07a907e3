package dev.touchpoint.cli.ingest;

import dev.touchpoint.log.Interaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes interactions of rows. */
final class InteractionReader implements RowReader<Interaction> {

    private final boolean wide;
    private final Cell customer;
    private final Cell occasion;
    private final Cell sequence;
    private final List<Step> steps = new ArrayList<>();

    InteractionReader(Mapping mapping, Columns columns) {
        InteractionMapping interactions = mapping.forInteractions();
        this.wide = interactions.layout() == Layout.WIDE;
        this.customer = Cell.of(interactions.customer(), columns);
        this.occasion = Cell.of(interactions.occasion(), columns);
        this.sequence = Cell.of(interactions.sequence(), columns);
        TimeSource at = interactions.at();
        if (at != null) {
            steps.add(new Step(
                    Cell.of(interactions.touchpoint(), columns),
                    Cell.of(interactions.channel(), columns),
                    TimeCell.of(at, mapping, columns),
                    Cell.of(interactions.failed(), columns)));
        }
        for (WideStep step : interactions.steps()) {
            steps.add(new Step(
                    Cell.constant(step.touchpoint()),
                    Cell.of(step.channel(), columns),
                    TimeCell.of(step.at(), mapping, columns),
                    Cell.of(step.failed(), columns)));
        }
        columns.complete(interactions.extraColumns());
    }

    @Override
    public List<Interaction> read(Row row) {
        String who = customer.requiredIn(row);
        String what = occasion.in(row);
        List<Interaction> read = new ArrayList<>(steps.size());
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            String touchpoint = step.touchpoint.requiredIn(row);
            Instant at = wide ? step.at.in(row) : step.at.requiredIn(row);
            long order = wide ? i : Numbers.whole(sequence, row);
            boolean failed = YesOrNo.in(step.failed, row);
            if (who != null && touchpoint != null && at != null) {
                read.add(new Interaction(who, what, touchpoint, step.channel.in(row), at, order, failed));
            }
        }
        return read;
    }

    private record Step(Cell touchpoint, Cell channel, TimeCell at, Cell failed) {}
}
