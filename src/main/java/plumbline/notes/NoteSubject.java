package plumbline.notes;

import java.util.Optional;
import plumbline.common.AreaName;
import plumbline.people.Viewer;

/** A kind of record on which notes can hang: one bean for each kind, in the record's package. */
public interface NoteSubject {

  /** A record as the page of its note names it. */
  record Noted(String title, String href) {

    /** Where its notes stand: a record that is a part of a page has a place of its own there. */
    String notes() {
      return href.contains("#") ? href : href + "#notes";
    }
  }

  /** What subjects of this kind begin with, for example {@code item} of {@code item 123}. */
  String kind();

  /** The record of this id; empty when there is none in this area, or not for this person. */
  Optional<Noted> find(Viewer viewer, AreaName area, long id);
}
