package plumbline.recommendations;

import plumbline.web.Field;

/**
 * What is promised, to be confirmed or changed.
 *
 * @param understood whether the program understood it, so that a press confirms it
 * @param doubt why it did not
 */
record TimescalePage(
    String heading,
    String base,
    int version,
    String asWritten,
    String words,
    boolean understood,
    boolean confirmed,
    Field meaning,
    Field timescale,
    Field reason) {}
