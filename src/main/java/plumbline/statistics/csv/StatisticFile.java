package plumbline.statistics.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import plumbline.common.Refused;

/** A published file whose columns were recognised. */
public final class StatisticFile {

  private static final int BETWEEN_PROGRESS = 5_000;

  private final Opening file;
  private final Charset charset;
  private final Columns columns;
  private final FileDefinition definition;

  private StatisticFile(Opening file, Charset charset, Columns columns, FileDefinition definition) {
    this.file = file;
    this.charset = charset;
    this.columns = columns;
    this.definition = definition;
  }

  /**
   * Looks at how the file is written and at its heading.
   *
   * @throws Refused when it is none of the known files
   */
  public static StatisticFile of(Opening file, List<FileDefinition> known) throws IOException {
    Charset charset = Encoding.of(file);
    try (InputStream content = file.open();
        CsvReader<CsvRecord> reader = reader(content, charset);
        CloseableIterator<CsvRecord> rows = reader.iterator()) {
      if (!rows.hasNext()) {
        throw new Refused("files", "This file is empty: choose the file as published.");
      }
      Columns columns = Columns.of(rows.next());
      return new StatisticFile(file, charset, columns, columns.recognise(known));
    } catch (CsvParseException unreadable) {
      throw unreadable(1);
    }
  }

  private static CsvReader<CsvRecord> reader(InputStream content, Charset charset) {
    return CsvReader.builder()
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowUnclosedQuote(false)
        .ofCsvRecord(new InputStreamReader(withoutMark(content, charset), charset));
  }

  /** The mark at the beginning of a file in UTF-8 is no part of the first column's name. */
  private static InputStream withoutMark(InputStream content, Charset charset) {
    try {
      java.io.PushbackInputStream start = new java.io.PushbackInputStream(content, 3);
      byte[] head = start.readNBytes(3);
      boolean isMark =
          charset.equals(java.nio.charset.StandardCharsets.UTF_8)
              && head.length == 3
              && (head[0] & 0xff) == 0xef
              && (head[1] & 0xff) == 0xbb
              && (head[2] & 0xff) == 0xbf;
      if (!isMark) {
        start.unread(head);
      }
      return start;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Refused unreadable(long line) {
    return LineRefused.ofRow(
        line, "or the one after it is not CSV, for example because a quotation mark is left open");
  }

  public FileDefinition definition() {
    return definition;
  }

  /** The columns of values that this file does not have, as the definition writes them. */
  public List<String> missing() {
    return definition.values().stream()
        .filter(value -> columns.place(value.amount()).isEmpty())
        .map(value -> value.amount().getFirst())
        .toList();
  }

  /**
   * Reads every row and gives what was left out on purpose, counted by reason.
   *
   * @throws Refused with the first line that cannot be taken
   */
  public Map<String, Integer> read(int release, Found found) throws IOException {
    Rows taker = new Rows(definition, columns, release, found);
    long line = 1;
    int rows = 0;
    try (Counted content = new Counted(file.open());
        CsvReader<CsvRecord> reader = reader(content, charset);
        CloseableIterator<CsvRecord> all = reader.iterator()) {
      all.next();
      while (all.hasNext()) {
        CsvRecord row = all.next();
        line = row.getStartingLineNumber();
        taker.take(row);
        if (++rows % BETWEEN_PROGRESS == 0) {
          found.progress(rows, content.count);
        }
      }
      found.progress(rows, content.count);
    } catch (CsvParseException unreadable) {
      throw unreadable(line);
    }
    refuseNothing(taker);
    return taker.skipped();
  }

  private void refuseNothing(Rows taker) {
    if (taker.taken() == 0) {
      throw new Refused(
          "files",
          definition
              .totalRow()
              .map(total ->
                  "No row of this file is about everybody: looked for was a label in %s that begins with %s. Nothing was taken."
                      .formatted(
                          String.join(" and ", total.columns()),
                          String.join(" or ", total.begins())))
              .orElse("This file has a heading and no row. Nothing was taken."));
    }
  }

  /** Counts the bytes that pass. */
  private static final class Counted extends FilterInputStream {

    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = in.read();
      count += one < 0 ? 0 : 1;
      return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = in.read(buffer, offset, length);
      count += Math.max(0, read);
      return read;
    }
  }
}
