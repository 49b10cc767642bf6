/**
 * Who may do what: people, their roles, signing in, and the {@link plumbline.people.Viewer} that
 * every reading query takes.
 *
 * <p>Rights are never kept in a session: each request reads the person's access version, so that a
 * role taken away is gone on the next request, on every instance.
 *
 * <p>A session ends after 30 minutes without a request and after 12 hours in any case; a person has
 * five at most, and one more ends the oldest. Guessing a password is slowed down for each person
 * and place, except in a browser in which the person has signed in before, which has a count of its
 * own: so a guesser elsewhere keeps nobody out.
 */
@NullMarked
package plumbline.people;

import org.jspecify.annotations.NullMarked;
