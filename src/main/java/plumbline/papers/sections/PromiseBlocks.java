package plumbline.papers.sections;

import java.util.ArrayList;
import java.util.List;
import plumbline.reports.Block;
import plumbline.timescales.Promise;
import plumbline.timescales.Promises;

/** What became of a promise. */
final class PromiseBlocks {

  private PromiseBlocks() {}

  /** Each change with its reason, in their order; nothing while nothing else was promised. */
  static List<Block> changes(Promises promises) {
    List<String> lines = new ArrayList<>();
    String before = promises.all().getFirst().timescale().asWritten();
    for (Promise promise : promises.all()) {
      String now = promise.timescale().asWritten();
      if (!promise.reason().isEmpty()) {
        lines.add("- " + quoted(before) + " became " + quoted(now) + ": " + promise.reason());
      }
      before = now;
    }
    return lines.isEmpty()
        ? List.of()
        : List.of(new Block.Words("How the timescale changed", String.join("\n", lines)));
  }

  private static String quoted(String asWritten) {
    return asWritten.isBlank() ? "no timescale" : "“" + asWritten + "”";
  }
}
