package plumbline.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** A published file, cut short, and made into what else the publisher might have written. */
record Extract(List<String> lines) {

  static final String TIMELINESS = "timeliness_20_week-2025.csv";
  static final String REQUESTS = "requests-2025.csv";
  static final String RETURNS = "sen2_mi-2022.csv";

  Extract {
    lines = List.copyOf(lines);
  }

  /** The bytes as published. */
  static byte[] bytes(String name) {
    try (InputStream stream =
        Objects.requireNonNull(Extract.class.getResourceAsStream("/statistics/" + name))) {
      return stream.readAllBytes();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static Extract of(String name) {
    String text = new String(bytes(name), StandardCharsets.UTF_8).replace("\uFEFF", "");
    return new Extract(text.lines().toList());
  }

  byte[] bytes() {
    return bytes(StandardCharsets.UTF_8);
  }

  byte[] bytes(Charset charset) {
    return (String.join("\r\n", lines) + "\r\n").getBytes(charset);
  }

  Extract heading(UnaryOperator<String> change) {
    List<String> changed = new ArrayList<>(lines);
    changed.set(0, change.apply(lines.getFirst()));
    return new Extract(changed);
  }

  Extract replace(String what, String by) {
    return new Extract(lines.stream().map(line -> line.replace(what, by)).toList());
  }

  /** The columns in this order, by their places in the file. */
  Extract columns(List<Integer> order) {
    return new Extract(
        lines.stream()
            .map(Extract::cells)
            .map(cells -> String.join(",", order.stream().map(cells::get).toList()))
            .toList());
  }

  /** Cells may be quoted, with commas in them. */
  static List<String> cells(String line) {
    return Arrays.asList(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1));
  }

  int width() {
    return cells(lines.getFirst()).size();
  }

  int place(String column) {
    return cells(lines.getFirst()).indexOf(column);
  }
}
