package plumbline.observations.entry;

import plumbline.web.Field;

/**
 * The form with which values are opened to other readers.
 *
 * @param figure the one it is about; nothing where it is about all up to a day
 * @param seen the newest that is shown, and which of it the person saw
 */
record ReleasePage(
    String heading,
    String measure,
    String figure,
    String back,
    String action,
    int version,
    String seen,
    String waiting,
    Field day,
    Audience audience) {}
