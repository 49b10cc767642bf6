/**
 * Work that nobody asks for: sending mail, throwing away what is too old. A lease in the database
 * lets each job run once however many instances share it; a job whose instance died is taken over
 * when its lease ends. Features bring their own jobs.
 */
@NullMarked
package plumbline.jobs;

import org.jspecify.annotations.NullMarked;
