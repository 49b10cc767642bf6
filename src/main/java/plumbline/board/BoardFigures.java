package plumbline.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import plumbline.common.Month;
import plumbline.frameworks.Framework;
import plumbline.frameworks.Level;
import plumbline.ratings.Stage;

/** How many criteria are on each level in the newest month, and how many were in the one before. */
record BoardFigures(
    BoardRatings ratings, Month newest, Optional<Month> before, Framework framework) {

  static List<BoardPage.Figure> of(
      BoardRatings ratings, List<BoardMonth> months, Framework framework) {
    BoardMonth newest = months.getLast();
    Optional<Month> before =
        months.reversed().stream()
            .skip(1)
            .limit(1)
            .filter(month -> month.framework().equals(newest.framework()))
            .map(BoardMonth::month)
            .findFirst();
    return new BoardFigures(ratings, newest.month(), before, framework).figures();
  }

  private List<BoardPage.Figure> figures() {
    List<BoardPage.Figure> figures = new ArrayList<>();
    for (Level level : framework.scale().levels()) {
      String word = level.word().toLowerCase(Locale.UK);
      figures.add(figure(level.colour().key(), word, Optional.of(level)));
    }
    figures.add(figure("not-rated", "not rated", Optional.empty()));
    int notRecorded =
        (int)
            ratings.in(newest).stream()
                .filter(cell -> cell.stage() == Stage.NOT_RECORDED && cell.level() == null)
                .count();
    if (notRecorded > 0) {
      figures.add(new BoardPage.Figure("not-rated", notRecorded, "not recorded", "in the source"));
    }
    return figures;
  }

  private BoardPage.Figure figure(String kind, String word, Optional<Level> level) {
    int now = count(newest, level);
    String change =
        before
            .map(month -> change(now, count(month, level), month))
            .orElse("first month of this framework");
    return new BoardPage.Figure(kind, now, word, change);
  }

  private int count(Month month, Optional<Level> level) {
    return (int)
        ratings.in(month).stream()
            .filter(cell -> cell.stage() != Stage.NOT_RECORDED || cell.level() != null)
            .filter(cell -> cell.level(framework.scale()).equals(level))
            .count();
  }

  private static String change(int now, int before, Month month) {
    String name = month.words();
    if (now == before) {
      return "as in " + name;
    }
    return Math.abs(now - before) + (now > before ? " more" : " fewer") + " than in " + name;
  }
}
