package plumbline.people;

/** What a use case asks for, in the words of the service. */
public enum Permission {
  RUN_INSTALLATION("look after the installation"),
  CREATE_AREA("create areas"),
  EDIT_AREA("change the area's details"),
  MANAGE_AGENCIES("change the area's agencies and committees"),
  MANAGE_PEOPLE("invite people or change their roles"),
  READ_HISTORY("read the history of the area"),
  OPEN_AND_CLOSE_ROUNDS("open or close a month"),
  SEND_REMINDERS("remind people or see what was sent to them"),
  AGREE_RATINGS("agree ratings of this criterion"),
  GIVE_AGENCY_RATINGS("give the rating of this agency"),
  WRITE_GROUP_NARRATIVES("write narratives for a group of criteria"),
  CORRECT_RATINGS("correct a rating of a closed month"),
  ADD_EVIDENCE("add evidence or change it"),
  SHARE_EVIDENCE("share evidence with scrutiny"),
  ERASE_EVIDENCE("erase evidence"),
  KEEP_PLANS("keep plans and their actions"),
  UPDATE_ACTIONS("say how an action is going"),
  VERIFY_ACTIONS("verify actions"),
  REOPEN_ACTIONS("reopen actions"),
  KEEP_REVIEWS("record reviews or change them"),
  RELEASE_PARTS("release a case or a quotation to readers of the review"),
  WRITE_RECOMMENDATIONS("write recommendations"),
  AGREE_RECOMMENDATIONS("agree recommendations"),
  RESPOND("answer recommendations"),
  NOTE_SOURCES("write notes on sources or withdraw them"),
  KEEP_MEETINGS("keep the meetings of committees"),
  ANSWER_QUESTIONS("answer questions of a committee"),
  ASK_FOR_EVIDENCE("ask agencies for evidence"),
  KEEP_MEASURES("define measures or change them"),
  RECORD_FIGURES("record figures of this measure"),
  RELEASE_FIGURES("release figures to committees"),
  IMPORT_STATISTICS("import published statistics"),
  MAKE_REPORTS("make reports"),
  PUBLISH_REPORTS("publish reports");

  private final String words;

  Permission(String words) {
    this.words = words;
  }

  /** Completes the sentence "You may not …". */
  public String words() {
    return words;
  }
}
