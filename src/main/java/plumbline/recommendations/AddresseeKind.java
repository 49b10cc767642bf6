package plumbline.recommendations;

/** Whom a recommendation is addressed to. */
public enum AddresseeKind {
  CABINET("Cabinet"),
  CABINET_MEMBER("Cabinet Member"),
  SCRUTINY_COMMITTEE("Scrutiny committee"),
  SENIOR_LEADERS("Senior leaders"),
  COUNCIL_AND_PARTNERS("Council and partners"),
  COUNCIL("Council"),
  SERVICE("Service or team"),
  AGENCY("Partner agency"),
  OTHER("Other");

  private final String words;

  AddresseeKind(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
