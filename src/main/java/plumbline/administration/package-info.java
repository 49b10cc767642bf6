/**
 * The front page of whoever looks after an area or the installation, and the tables behind it that
 * lie across features: who leads which criterion, who reads what, who administers. The changes
 * themselves are use cases of the people and areas that they change.
 */
@NullMarked
package plumbline.administration;

import org.jspecify.annotations.NullMarked;
