package plumbline.rounds;

import java.util.List;
import plumbline.ratings.Mark;

/** One month from the coordinator's side: what is done, what is missing, and closing it. */
record RoundPage(
    String month,
    boolean open,
    String state,
    String source,
    String framework,
    int total,
    int agreed,
    int carried,
    int unrated,
    int notRecorded,
    List<Line> unexplained,
    List<Line> moved,
    List<Line> left,
    List<Apart> apart,
    AnswersPart answers,
    List<Text> texts,
    List<String> stillOpen,
    boolean mayClose,
    boolean mayRate,
    boolean mayWrite,
    String base,
    String board,
    int version,
    boolean refused) {

  record Line(String label, String href, Mark mark, String words) {}

  /** A criterion on which agencies are two levels or more apart. */
  record Apart(String label, String href, String words) {}

  record Text(String kind, String criteria, String words, String href) {}
}
