/**
 * Papers as they were sent. What a paper says is kept as data when it is sent; every format is made
 * once from that, kept by the hash of its bytes, and served as those bytes ever after. A paper is
 * read when all its formats are there, by everybody of the area when it is public, otherwise by its
 * committee, the coordinator and leads. A correction is another paper, which takes its place; of a
 * withdrawn paper its readers find title, committee and reason, and its files are as if they had
 * never been, except for who withdraws papers.
 *
 * <p>The months that a committee's members read on the board are those of which its standing papers
 * print every rating. They have a table of their own, which everything that shows ratings asks.
 */
@NullMarked
package plumbline.publications;

import org.jspecify.annotations.NullMarked;
