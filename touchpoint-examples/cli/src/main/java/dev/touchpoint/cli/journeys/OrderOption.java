package dev.touchpoint.cli.journeys;

import dev.touchpoint.cli.figures.ConstantOption;
import dev.touchpoint.insight.Funnel;

/** In which order the steps of a funnel are to be taken. */
final class OrderOption extends ConstantOption<Funnel.Order> {

    OrderOption() {
        super(Funnel.Order.class);
    }
}
