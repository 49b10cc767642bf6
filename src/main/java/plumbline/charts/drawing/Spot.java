package plumbline.charts.drawing;

/** A place on a sheet, from its upper left corner to the right and down. */
public record Spot(double x, double y) {}
