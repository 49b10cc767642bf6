package plumbline.sample;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import plumbline.common.Month;
import plumbline.sample.papers.Papers;
import plumbline.sample.papers.PapersFile;
import plumbline.sample.papers.Records;

/**
 * Puts into the diary what scrutiny asks of the sample, what is answered and promised, and what is
 * measured.
 */
@Singleton
@Requires(bean = SampleClock.class)
class SamplePapers {

  private static final List<String> FILES =
      List.of("/sample/wexbridge-scrutiny.yaml", "/sample/wexbridge-measures.yaml");

  private final Papers papers;
  private final SampleClock clock;

  SamplePapers(Papers papers, SampleClock clock) {
    this.papers = papers;
    this.clock = clock;
  }

  void plan(SampleCast cast, Month newest) {
    Records records = new Records();
    FILES.forEach(name -> papers.plan(read(name, newest), cast.writers(), clock.diary(), records));
  }

  private static PapersFile read(String name, Month newest) {
    try (InputStream text = SamplePapers.class.getResourceAsStream(name)) {
      String yaml = new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
      return PapersFile.read(SampleWords.in(newest, yaml), PapersFile.class);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
