package plumbline.seed;

import java.util.List;

/** What a reader finds in a document, entry by entry in reading order. */
record Reading(String document, List<Entry> entries) {

  /**
   * One thing said, with what it stands beside.
   *
   * @param section the nearest heading of level 2 above it, empty at the top
   * @param item the nearest heading of level 3, or the head of its row in a table
   * @param column the head of its column, or the term that it describes, else empty
   * @param value what is said; lists as "- " and " - "
   */
  record Entry(String section, String item, String column, String value) {}

  Reading {
    entries = List.copyOf(entries);
  }
}
