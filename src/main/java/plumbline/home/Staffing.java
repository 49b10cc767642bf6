package plumbline.home;

import io.micronaut.core.annotation.Introspected;

/** How many people an area has, how many of them coordinate it, how many never signed in. */
@Introspected
record Staffing(String slug, String area, int people, int coordinators, int invited) {}
