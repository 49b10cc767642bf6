package plumbline.areas;

/** What a partner agency is in the local area. */
public enum AgencyKind {
  EDUCATION("Education"),
  HEALTH("Health"),
  SOCIAL_CARE("Social care"),
  PARENT_CARER_FORUM("Parent carer forum"),
  SCHOOL("School or college"),
  OTHER("Other");

  private final String words;

  AgencyKind(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
