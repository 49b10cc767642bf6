package plumbline.board;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import plumbline.common.FrameworkVersion;
import plumbline.common.Month;
import plumbline.common.RoundId;

/** A month of the board and the framework it was rated on. */
@MappedEntity("round")
record BoardMonth(
    @Id RoundId id,
    Month month,
    String frameworkId,
    int frameworkVersion,
    String state,
    LocalDate dueOn,
    @Nullable String source) {

  FrameworkVersion framework() {
    return new FrameworkVersion(frameworkId, frameworkVersion);
  }

  boolean open() {
    return state.equals("OPEN");
  }
}
