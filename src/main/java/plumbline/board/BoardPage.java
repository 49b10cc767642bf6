package plumbline.board;

import java.util.List;
import plumbline.ratings.Mark;

/** The rating board: figures, filters, then a matrix for each framework, newest first. */
record BoardPage(
    String areaName,
    String state,
    boolean filtered,
    String address,
    String csv,
    String sheet,
    List<Figure> figures,
    List<Choices> filters,
    List<Matrix> matrices,
    List<KeyLevel> levels) {

  /** How many criteria are on a level now, and how many were in the month before. */
  record Figure(String kind, int number, String word, String change) {}

  /** One filter and what can be chosen. */
  record Choices(String name, String label, List<Choice> items) {}

  record Choice(String value, String text, boolean selected) {}

  record KeyLevel(String colour, String letter, String word, String description) {}

  record Matrix(
      String title, String caption, List<Head> months, int columns, List<Part> sections) {}

  record Head(String name, String year) {}

  record Part(String title, List<Line> criteria) {}

  record Line(
      String code,
      String title,
      String href,
      List<Cell> cells,
      String direction,
      String movement) {}

  record Cell(
      Mark mark,
      boolean rated,
      String monthName,
      boolean recent,
      boolean now,
      boolean dissent,
      boolean stale) {}
}
