package plumbline.rounds;

import java.util.List;

/**
 * The part of a month's page that says who has answered.
 *
 * @param remind whether there is anybody to be reminded now
 * @param groups the leads, then each agency; empty where nobody is asked
 * @param late how many people have not answered
 * @param sent the newest reminders
 */
record AnswersPart(
    boolean open,
    boolean remind,
    String action,
    List<Group> groups,
    int late,
    List<Sent> sent,
    String outbox) {

  /** For whoever does not see it. */
  static final AnswersPart NONE = new AnswersPart(false, false, "", List.of(), 0, List.of(), "");

  /**
   * People who answer together.
   *
   * @param key names the group when it is reminded
   */
  record Group(String key, String title, String words, List<Line> lines, boolean remind) {}

  /**
   * One person.
   *
   * @param note why no reminder can reach them, or when they were reminded
   */
  record Line(String key, String who, String words, boolean done, String note, boolean remind) {}

  /** One reminder, whatever became of it. */
  record Sent(String to, String words) {}
}
