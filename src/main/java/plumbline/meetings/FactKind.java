package plumbline.meetings;

/** The kinds of facts that papers carry about an item, in the order in which they print them. */
public enum FactKind {
  PRESENTER("Presented by"),
  AUTHOR("Written by"),
  AGENDA("Agenda"),
  KEY_DECISION("Key decision"),
  FORWARD_PLAN("In the forward plan"),
  CALL_IN("Eligible for call-in"),
  SIGN_OFF("Signed off"),
  PORTFOLIO("Cabinet portfolio"),
  WARDS("Electoral wards"),
  CONSULTATION("Ward councillors consulted"),
  DATA_PROTECTION("Data protection"),
  EARLIER_PAPER("Earlier paper"),
  CONTEXT("Context"),
  DECISION("Earlier decision"),
  IMPLICATION("Implications"),
  CONSULTEE("Consultees"),
  OFFICER_RECOMMENDATION("Officer’s recommendation"),
  PORTFOLIO_RECOMMENDATION("Portfolio holder’s recommendation"),
  CONTACT("Contact"),
  BACKGROUND_PAPER("Background paper"),
  RESPONSIBLE("Responsible");

  private final String words;

  FactKind(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
