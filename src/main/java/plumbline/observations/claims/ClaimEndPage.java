package plumbline.observations.claims;

import plumbline.web.Field;

/** The form with which a claim is withdrawn; {@code ended} says why it is already. */
record ClaimEndPage(
    String measure,
    String claim,
    String source,
    String ended,
    String back,
    String action,
    int version,
    Field reason) {}
