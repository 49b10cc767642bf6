package plumbline.meetings;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A fact where it stands beside its item.
 *
 * @param number which of the item's facts it is; a number is given once
 */
@MappedEntity("item_fact")
public record ItemFact(
    @Id int number,
    FactKind kind,
    String heading,
    String words,
    String dated,
    @Nullable LocalDate day,
    String role,
    String onBehalfOf,
    int version) {

  public Fact fact() {
    return new Fact(kind, heading, words, dated, day, role, onBehalfOf);
  }
}
