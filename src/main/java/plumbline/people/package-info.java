/**
 * Who may do what: people, their roles, signing in, and the {@link plumbline.people.Viewer} that
 * every reading query takes.
 *
 * <p>Rights are never kept in a session: each request reads the person's access version, so that a
 * role taken away is gone on the next request, on every instance.
 */
@NullMarked
package plumbline.people;

import org.jspecify.annotations.NullMarked;
