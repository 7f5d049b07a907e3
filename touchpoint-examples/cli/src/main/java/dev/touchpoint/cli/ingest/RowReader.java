package dev.touchpoint.cli.ingest;

import java.util.List;

/** Makes events of a row. */
interface RowReader<E> {

    /** The events of a row; what is wrong with it is put into the row, and then the events are of no use. */
    List<E> read(Row row);
}
