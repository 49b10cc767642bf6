package plumbline.people;

import io.micronaut.core.annotation.Introspected;

/** Something to choose from in a form. */
@Introspected
record Choice(long id, String name) {}
