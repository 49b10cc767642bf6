package plumbline.evidence;

import java.util.List;

/**
 * The form for new evidence, or for a newer revision of it.
 *
 * @param form "file", "link" or "note"
 * @param isNew whether it asks for everything; a revision has its own dates only
 * @param done where the script goes when every file was added
 * @param answers the request that it answers, to be ticked; empty for none
 * @param refused whether it was sent and not taken, so that files have to be chosen again
 */
record AddPage(
    String heading,
    String back,
    String backWords,
    String action,
    String done,
    String form,
    boolean isNew,
    String base,
    int version,
    boolean refused,
    String limit,
    boolean isScanned,
    List<Choice> answers,
    String answersError,
    List<Choice> criteria,
    String criteriaError,
    List<Choice> kinds,
    String kindError,
    List<Choice> owners,
    String ownerError,
    Field title,
    Field producedOn,
    Field coversFrom,
    Field coversTo,
    Field receivedOn,
    Field pageReference,
    Field shelfLife,
    Field address,
    Field words,
    String filesError) {

  record Choice(String value, String text, boolean checked) {}

  /** A field as typed, and what is wrong with it. */
  record Field(String value, String error) {}

  boolean isFile() {
    return form.equals("file");
  }
}
