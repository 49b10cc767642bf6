package plumbline.recommendations;

/**
 * Whom a recommendation is addressed to.
 *
 * @param words which one exactly, as an office; may be empty
 */
public record Addressee(AddresseeKind kind, String words) {

  /** "School Transport Team (Service or team)", or the kind alone where the words say no more. */
  public String label() {
    if (words.isBlank()) {
      return kind.words();
    }
    boolean saysMore = !words.equalsIgnoreCase(kind.words());
    return saysMore ? words + " (" + kind.words() + ")" : words;
  }
}
