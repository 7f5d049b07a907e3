package dev.touchpoint.cli.picture;

/** A row of the picture of a journey. */
interface Row {

    double height();

    /** Draws what stands at the left and stays there when the picture is scrolled. */
    void label(Drawing drawing, double top);

    void draw(Drawing drawing, double top);
}
