package plumbline.reports.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import plumbline.charts.Comparison;
import plumbline.charts.Histogram;
import plumbline.charts.Picture;
import plumbline.charts.ProcessPicture;
import plumbline.charts.ValueWords;
import plumbline.reports.Block;
import plumbline.reports.Cell;
import plumbline.reports.Row;
import tools.jackson.databind.json.JsonMapper;

/** The words by which a file names the kinds of blocks, rows, cells and charts. */
final class Kinds {

  private Kinds() {}

  static JsonMapper.Builder of(JsonMapper.Builder mapper) {
    return mapper
        .addMixIn(Block.class, Blocks.class)
        .addMixIn(Row.class, Rows.class)
        .addMixIn(Cell.class, Cells.class)
        .addMixIn(Picture.class, Pictures.class)
        .addMixIn(ValueWords.class, Words.class);
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "block")
  @JsonSubTypes({
    @Type(value = Block.Heading.class, name = "heading"),
    @Type(value = Block.Paragraph.class, name = "paragraph"),
    @Type(value = Block.Words.class, name = "words"),
    @Type(value = Block.Facts.class, name = "facts"),
    @Type(value = Block.Table.class, name = "table"),
    @Type(value = Block.Chart.class, name = "chart"),
    @Type(value = Block.Notes.class, name = "notes")
  })
  private interface Blocks {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "row")
  @JsonSubTypes({
    @Type(value = Row.Cells.class, name = "cells"),
    @Type(value = Row.Band.class, name = "band")
  })
  private interface Rows {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "cell")
  @JsonSubTypes({
    @Type(value = Cell.Text.class, name = "text"),
    @Type(value = Cell.Quantity.class, name = "quantity"),
    @Type(value = Cell.Day.class, name = "day"),
    @Type(value = Cell.Mark.class, name = "mark")
  })
  private interface Cells {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "picture")
  @JsonSubTypes({
    @Type(value = ProcessPicture.class, name = "process"),
    @Type(value = Histogram.class, name = "histogram"),
    @Type(value = Comparison.class, name = "comparison")
  })
  private interface Pictures {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "words")
  @JsonSubTypes(@Type(value = ValueWords.Between.class, name = "between"))
  private interface Words {}
}
