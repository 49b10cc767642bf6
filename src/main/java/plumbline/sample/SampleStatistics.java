package plumbline.sample;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import plumbline.people.Viewer;
import plumbline.statistics.StatisticsImports;

/**
 * Loads a small part of what the Department for Education published in 2025, as an administrator
 * does: the sample's figures are made up, those of England beside them are real.
 */
@Singleton
@Requires(bean = SampleClock.class)
class SampleStatistics {

  private static final String FILE = "timeliness_20_week-2025.csv";
  private static final int RELEASE = 2025;

  private final StatisticsImports imports;

  SampleStatistics(StatisticsImports imports) {
    this.imports = imports;
  }

  void take(Viewer administrator) {
    try (InputStream file = SampleStatistics.class.getResourceAsStream("/sample/" + FILE)) {
      imports.take(administrator, RELEASE, FILE, Objects.requireNonNull(file));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
