package plumbline.timescales.grammar;

import java.util.List;
import java.util.Locale;

/** The words of the grammar, as parts of patterns. */
final class Vocabulary {

  static final String MONTH =
      "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";

  static final String NUMBER =
      "(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen)";

  static final String UNIT = "(?<unit>half[ -]?term|term|month|week|fortnight|quarter|year|day)";

  /** Words that speak of time or make a promise less than one. */
  private static final String WHEN =
      "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|winter"
          + "|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|christmas|easter"
          + "|(?:half[ -]?)?term(?:ly|s)?|daily|weekly|monthly|quarterly|annually|yearly"
          + "|days?|weeks?|fortnight(?:ly)?|months?|quarters?|years?|dates?|timescales?"
          + "|ongoing|on-going|soon(?:er)?|asap|possible|practicable|tbc|tba|provisional(?:ly)?"
          + "|until|unless|if|early|earliest|late|later|latest|overdue|delayed|might|could"
          + "|required|needed|necessary|appropriate|not|never|nor|except(?:ing)?|exclud(?:es|ing)"
          + "|only|perhaps|maybe|hopefully|(?:un)?likely|probably|possibly|ideally|tentative(?:ly)?"
          + "|partial(?:ly)?|partly|mostly|mainly|largely|nearly|almost|each|every|some|most";

  /** Words that turn the meaning of what stands before them, but may well tell of an event. */
  private static final String TURNS =
      "no|hoped?|would|should|can|cannot|without|stopped|abandoned|withdrawn|missed|failed|failing"
          + "|behind|risk|subject|pending|depend(?:s|ent|ing)|slipped|deferred|postponed|paused"
          + "|cancelled|revised|extended|changed|moved|brought|part|first|initial|interim"
          + "|estimated?|proposed|draft|expected|anticipated|approx(?:imately)?|circa|around|about"
          + "|last|next|previous(?:ly)?|original(?:ly)?|was|were|due|complete(?:d|ly)?|done"
          + "|achieved|closed|started|begins?|review(?:s|ed)?|confirmed|agreed|then|now|from"
          + "|since|before|after|or";

  /** A word that says nothing of time and turns nothing. */
  static final String PLAIN_WORD = "(?!(?:" + WHEN + "|" + TURNS + ")\\b)\\p{L}[\\p{L}'&-]*+";

  private static final String JOINS = "(?!(?:and|but|with|by|through|via)\\b)";

  /** Where a name or an event may end: words that go on might say when. */
  private static final String ENDS = "(?= ?(?:$|[,;:.()-]|(?:and|but|with)\\b))";

  /** What somebody or something is called: up to nine words that say nothing of time. */
  static final String NAME =
      "(?<name>" + JOINS + PLAIN_WORD + "(?: " + JOINS + PLAIN_WORD + "){0,8})" + ENDS;

  /** What happens, in two to thirty words that gives no date. */
  static final String EVENT = "(?:(?!(?:" + WHEN + ")\\b)\\p{L}[\\p{L}'&/-]*+ ?){2,30}+" + ENDS;

  /** What may stand in brackets without changing what stands outside. */
  static final String REMARK =
      "\\((?<remark>(?:(?!\\b(?:" + WHEN + "|" + TURNS + ")\\b)[\\p{L} ,.;:'&/-]){1,300}+)\\)";

  private static final List<String> NUMBERS =
      List.of(
          "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private Vocabulary() {}

  /** The value of what {@link #NUMBER} finds. */
  static int number(String written) {
    String word = written.toLowerCase(Locale.ROOT);
    if (Character.isDigit(word.charAt(0))) {
      return Integer.parseInt(word);
    }
    if (word.equals("eighteen")) {
      return 18;
    }
    return word.startsWith("a") ? 1 : NUMBERS.indexOf(word) + 1;
  }

  /** The month, 1 to 12, of what {@link #MONTH} finds. */
  static int month(String written) {
    return MONTHS.indexOf(written.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
  }
}
