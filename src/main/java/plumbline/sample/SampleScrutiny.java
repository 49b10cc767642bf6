package plumbline.sample;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import plumbline.common.Month;
import plumbline.sample.papers.Papers;
import plumbline.sample.papers.PapersFile;

/** Puts into the diary what scrutiny asks of the sample, and what is answered and promised. */
@Singleton
@Requires(bean = SampleClock.class)
class SampleScrutiny {

  private static final String FILE = "/sample/wexbridge-scrutiny.yaml";

  private final Papers papers;
  private final SampleClock clock;

  SampleScrutiny(Papers papers, SampleClock clock) {
    this.papers = papers;
    this.clock = clock;
  }

  void plan(SampleCast cast, Month newest) {
    try (InputStream text = SampleScrutiny.class.getResourceAsStream(FILE)) {
      String yaml = new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
      PapersFile file = PapersFile.read(SampleWords.in(newest, yaml), PapersFile.class);
      papers.plan(file, cast.writers(), clock.diary());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
