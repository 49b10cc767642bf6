/**
 * Personal tokens, with which a program acts for a person.
 *
 * <p>A token gives nothing: it holds areas and permissions to which the person's own rights of this
 * moment are narrowed, on each request. A role taken away makes every token of the person weaker at
 * once; a person who may not sign in has none. All of them end when an account is stopped, also by
 * leaving the only area, or given a new password by a link, and when its person is signed out
 * everywhere by somebody else; being let in again brings none back. Only its digest is kept, and it
 * is shown once.
 */
@NullMarked
package plumbline.tokens;

import org.jspecify.annotations.NullMarked;
