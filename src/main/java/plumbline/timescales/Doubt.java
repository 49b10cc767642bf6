package plumbline.timescales;

/** Why a timescale is not understood. The names are stored. */
public enum Doubt {
  UNEXPLAINED("some of the words could not be explained"),
  VAGUE("the words give nothing that can be checked against a date"),
  NO_YEAR("the year is missing"),
  WHICH_YEAR("the year could be a calendar, a financial or an academic one"),
  DAY_OR_MONTH("the day and the month could be either way round"),
  DAY_OR_YEAR("the number after the month could be a day or a year"),
  NO_SUCH_DAY("there is no such day, month or year"),
  SEVERAL_DATES("there is more than one date"),
  ONLY_A_START("there is a start but no end"),
  DONE_OR_DUE("it could mean complete or due"),
  START_OR_END("it could mean the start or the end of the year"),
  CONTRADICTION("the words contradict one another"),
  NOTHING_TO_COUNT_FROM("there is no date to count from"),
  TOO_LONG("the text is too long to be a timescale");

  private final String words;

  Doubt(String words) {
    this.words = words;
  }

  /** The reason as part of a sentence: "the year is missing". */
  public String words() {
    return words;
  }
}
