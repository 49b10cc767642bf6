package plumbline;

/** Who asks, as the table of authorisation names them; all of area A unless said. */
enum MatrixRole {
  /** Nobody is signed in. */
  ANON(""),
  /** Reads what is published to a committee. */
  SCRU("scrutiny"),
  /** Contributes for an agency on the criterion K1. */
  PART("fennimore"),
  /** Leads the criteria S1, of which K1 is one. */
  LEAD("lead"),
  /** Leads other criteria, S2. */
  LEAD2("other-lead"),
  /** Coordinates. */
  COORD("coordinator"),
  /** Coordinates area B: the strongest outsider. */
  XCOORD("coordinator"),
  /** Administers the installation. */
  ADMIN(""),
  /** Reads what is published, whoever it is published to. */
  NATL("national");

  private final String person;

  MatrixRole(String person) {
    this.person = person;
  }

  /** The name under which the stories know this person. */
  String person() {
    return person;
  }

  /** Whether this person has no role in area A, so that nothing of its content is open. */
  boolean isOutside() {
    return this == ANON || this == XCOORD || this == ADMIN;
  }
}
