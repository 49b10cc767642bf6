package plumbline.sample;

import io.micronaut.context.ApplicationContext;
import java.util.Map;
import plumbline.database.StartRefused;

/** Loads the sample area before the program starts. */
public final class Sample {

  /** The short name of the sample area. */
  static final String AREA = "wexbridge";

  private Sample() {}

  /**
   * Loads the sample into this database unless it is there. A program without pages and with a
   * clock of its own does it, so that every month is opened, rated and closed at its time.
   *
   * @throws StartRefused when the database is an installation of its own
   */
  public static void load(Map<String, Object> database) {
    try (ApplicationContext context = program(database)) {
      context
          .getBean(SampleLoading.class)
          .load(AREA)
          .ifPresent(context.getBean(SampleStatistics.class)::take);
    }
  }

  static ApplicationContext program(Map<String, Object> database) {
    return ApplicationContext.builder()
        .banner(false)
        .properties(database)
        .properties(Map.of(SampleClock.LOADING, true))
        .start();
  }
}
