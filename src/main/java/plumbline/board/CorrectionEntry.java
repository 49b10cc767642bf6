package plumbline.board;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import plumbline.common.FrameworkVersion;
import plumbline.common.Month;

/** What a closed month's rating should have been. */
@Introspected
record CorrectionEntry(
    Month month,
    String frameworkId,
    int frameworkVersion,
    @Nullable String level,
    String reason,
    String madeByName,
    LocalDateTime madeAt) {

  FrameworkVersion framework() {
    return new FrameworkVersion(frameworkId, frameworkVersion);
  }
}
