package plumbline.leaving;

import io.micronaut.core.annotation.Introspected;

/**
 * One record in somebody's care.
 *
 * @param kind in the words of the service: evidence request, paper, action, recommendation, measure
 * @param part what the leaver is for it, for example {@code lead}; empty where there is one way
 *     only
 */
@Introspected
record Thing(String kind, String part, long id, String words) {}
