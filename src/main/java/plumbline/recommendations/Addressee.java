package plumbline.recommendations;

/**
 * Whom a recommendation is addressed to.
 *
 * @param words which one exactly, as an office; may be empty
 */
public record Addressee(AddresseeKind kind, String words) {

  /** "School Transport Team (Service or team)". */
  public String label() {
    return words.isBlank() ? kind.words() : words + " (" + kind.words() + ")";
  }
}
