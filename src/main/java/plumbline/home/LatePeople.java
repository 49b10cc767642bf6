package plumbline.home;

import io.micronaut.core.annotation.Introspected;

/** How many people of an area have not answered in its open month. */
@Introspected
record LatePeople(String slug, int people) {}
