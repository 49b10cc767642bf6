package plumbline.board;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;
import plumbline.common.CriterionId;
import plumbline.common.FrameworkVersion;
import plumbline.common.Month;
import plumbline.ratings.Before;
import plumbline.ratings.Movement;
import plumbline.ratings.Stage;

/**
 * A rating of the board with the framework that its month was rated on.
 *
 * @param reason why it moved, or empty where the person may not read it
 */
@Introspected
record BoardSheetRow(
    Month month,
    String frameworkId,
    int frameworkVersion,
    CriterionId criterionId,
    Stage stage,
    @Nullable String level,
    Before.Standing beforeStanding,
    @Nullable String beforeLevel,
    @Nullable Movement movement,
    String reason,
    int corrections) {

  FrameworkVersion framework() {
    return new FrameworkVersion(frameworkId, frameworkVersion);
  }

  BoardCell cell() {
    return new BoardCell(
        month, criterionId, stage, level, beforeStanding, beforeLevel, movement, corrections);
  }
}
