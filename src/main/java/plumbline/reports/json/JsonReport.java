package plumbline.reports.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.charts.ValueWords;
import plumbline.reports.Block;
import plumbline.reports.Report;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** A report's record tree as JSON; equal reports give equal bytes. */
public final class JsonReport {

  /** The newest model that is read, and the one that is written. */
  public static final int MODEL = 1;

  private static final JsonMapper JSON =
      Kinds.of(JsonMapper.builder())
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private JsonReport() {}

  /** The report under the number of its model. */
  private record Kept(
      int model,
      String title,
      String subtitle,
      String author,
      String language,
      Instant madeAt,
      List<Block> blocks) {

    static Kept of(Report report) {
      return new Kept(
          MODEL,
          report.title(),
          report.subtitle(),
          report.author(),
          report.language(),
          report.madeAt(),
          report.blocks());
    }

    Report report() {
      return new Report(title, subtitle, author, language, madeAt, blocks);
    }
  }

  /**
   * Writes the report and leaves the stream open.
   *
   * @throws IllegalArgumentException if a chart's words for values are not data
   */
  public static void write(Report report, OutputStream out) throws IOException {
    for (Block block : report.blocks()) {
      if (block instanceof Block.Chart(var picture)
          && !(picture.values() instanceof ValueWords.Between)) {
        throw new IllegalArgumentException(
            "The chart \"%s\" cannot be kept: its words for values are not data."
                .formatted(picture.title()));
      }
    }
    try {
      out.write(JSON.writeValueAsBytes(Kept.of(report)));
    } catch (JacksonException fault) {
      throw new IOException(fault);
    }
  }

  /**
   * Reads a report that any program up to this one wrote.
   *
   * @throws IOException with one sentence if this is no report, or one of a newer model
   */
  public static Report read(InputStream in) throws IOException {
    try {
      JsonNode tree = JSON.readTree(in);
      @Nullable JsonNode model = tree.get("model");
      if (model == null || !model.isInt() || model.intValue() < 1) {
        throw new IOException("This file is no report: it does not say its model.");
      }
      if (model.intValue() > MODEL) {
        throw new IOException(
            "This report is of model %d and this program reads up to %d: open it with a newer one."
                .formatted(model.intValue(), MODEL));
      }
      return JSON.treeToValue(tree, Kept.class).report();
    } catch (JacksonException | IllegalArgumentException | NullPointerException fault) {
      throw new IOException("This file is no whole report.", fault);
    }
  }
}
