package plumbline.evidence;

import java.util.List;
import plumbline.notes.NotesPart;

/** One piece of evidence: what is said of it, what it hangs on, its revisions, what can be done. */
record ItemPage(
    String heading,
    String base,
    String library,
    List<String> marks,
    String kind,
    String owner,
    String freshness,
    List<Link> criteria,
    List<String> frozen,
    List<Part> revisions,
    int version,
    boolean mayChange,
    boolean mayShare,
    boolean shared,
    boolean mayLink,
    List<AddPage.Choice> linkable,
    String criterionError,
    List<AddPage.Choice> kinds,
    String kindError,
    List<AddPage.Choice> owners,
    String ownerError,
    AddPage.Field title,
    AddPage.Field shelfLife,
    List<AddPage.Choice> erasable,
    AddPage.Field reason,
    NotesPart notes,
    String wrong) {

  /** A criterion it hangs on; {@code unlink} is empty where the person may not take it off. */
  record Link(String label, String href, String since, String unlink) {}

  /** One revision; a tombstone has no carrier any more. */
  record Part(
      int number,
      String dates,
      String pageReference,
      String added,
      String fileName,
      String fileSize,
      String download,
      String address,
      String words,
      String tombstone,
      String sha256) {}
}
