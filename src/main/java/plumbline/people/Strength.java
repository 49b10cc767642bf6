package plumbline.people;

/** What somebody gave to begin a session. */
public enum Strength {
  /** One factor alone: a password, or a provider that vouches for no more. */
  PASSWORD,
  /** Two factors, here or at a provider. */
  TWO_FACTORS
}
