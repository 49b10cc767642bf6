package plumbline.scrutiny;

import java.util.List;

/** What a committee finds when it meets again. */
record SincePage(
    String name,
    String back,
    String lastMet,
    String nextMeeting,
    String meetings,
    String recommendations,
    String saw,
    Movement moved,
    List<PastDue> pastDue,
    String morePastDue,
    Answers answers,
    List<Open> open) {

  record Movement(String heading, String words, List<Moved> lines) {}

  record PastDue(
      String state,
      String title,
      String href,
      String review,
      String due,
      String answered,
      String answer) {}

  /**
   * What was answered.
   *
   * @param more words that say that there is more than is shown, or empty
   */
  record Answers(String heading, List<Response> responses, List<Answered> questions, String more) {}

  record Response(String title, String href, String words, String who) {}

  record Answered(String item, String href, String asked, List<Said> said) {}

  record Said(String words, String who) {}

  record Open(String words, String who, String item, String href) {}
}
