package plumbline.factors;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import plumbline.common.AreaId;
import plumbline.common.Ids;
import plumbline.common.PersonId;
import plumbline.common.Sha256;
import plumbline.history.Change;
import plumbline.history.History;
import plumbline.people.Notices;
import plumbline.people.Sessions;
import plumbline.web.SecurityLog;

/** People's second factors and their recovery codes. */
@Singleton
class Factors {

  /** After so many wrong codes none is looked at for a while. */
  static final int WRONG_CODES = 5;

  static final Duration QUIET = Duration.ofMinutes(15);
  static final int RECOVERY_CODES = 10;

  /** 120 bits: too many to be guessed even from a hash that is quick to compute. */
  private static final int RECOVERY_BYTES = 15;

  private static final int SALT_BYTES = 16;

  private final FactorRepository repository;
  private final FactorLossRepository losses;
  private final ExemptionRepository exemptions;
  private final Seals seals;
  private final Sessions sessions;
  private final Notices notices;
  private final History history;
  private final SecurityLog log;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  Factors(
      FactorRepository repository,
      FactorLossRepository losses,
      ExemptionRepository exemptions,
      Seals seals,
      Sessions sessions,
      Notices notices,
      History history,
      SecurityLog log,
      InstantSource clock) {
    this.repository = repository;
    this.losses = losses;
    this.exemptions = exemptions;
    this.seals = seals;
    this.sessions = sessions;
    this.notices = notices;
    this.history = history;
    this.log = log;
    this.clock = clock;
  }

  /** What the history keeps: never a seed and never a code. */
  record Kept(PersonId person, LocalDateTime since) {}

  Optional<FactorRow> find(PersonId person) {
    return repository.find(person);
  }

  int codesLeft(PersonId person) {
    return repository.codesLeft(person);
  }

  /**
   * Makes this the person's second factor, in place of one before, when the code shows that their
   * app has it. Every other session ends, and so do an exemption and what was said of a lost app.
   *
   * @return the new recovery codes, or nothing when the code is wrong
   */
  @Transactional
  public List<String> setUp(PersonId person, byte[] seed, String code, String keptSession) {
    OptionalLong step = Totp.stepOf(seed, Base32.bare(code), clock.instant());
    if (step.isEmpty()) {
      return List.of();
    }
    repository.put(person, seals.seal(seed, FactorRow.use(person)), step.getAsLong(), now());
    losses.delete(person);
    exemptions.delete(person);
    List<String> codes = replaceCodes(person);
    sessions.endOthers(person, keptSession);
    record(person, "second factor set up");
    notices.tell(
        person,
        "Your second factor was set up",
        "An authenticator app was set up for your account.");
    return codes;
  }

  /** New recovery codes; the older ones are worth nothing from now on. */
  @Transactional
  public List<String> renewCodes(PersonId person) {
    List<String> codes = replaceCodes(person);
    record(person, "recovery codes made");
    notices.tell(
        person,
        "New recovery codes were made",
        "New recovery codes were made for your account. The older ones no longer work.");
    return codes;
  }

  private List<String> replaceCodes(PersonId person) {
    repository.deleteCodes(person);
    List<String> codes = new ArrayList<>();
    for (int number = 0; number < RECOVERY_CODES; number++) {
      String code = Base32.of(random(RECOVERY_BYTES));
      String salt = HexFormat.of().formatHex(random(SALT_BYTES));
      repository.insertCode(Ids.next(), person, salt, Sha256.of(salt + code));
      codes.add(Base32.inGroups(code.toLowerCase(Locale.ROOT), "-"));
    }
    return codes;
  }

  /** Takes the code that the person's app shows; each one once, on whichever instance. */
  @Transactional
  public Verdict accept(PersonId person, String typed) {
    if (isToWait(person)) {
      return Verdict.WAIT;
    }
    FactorRow factor = repository.find(person).orElseThrow();
    Optional<byte[]> seed = seals.open(factor.sealedSeed(), FactorRow.use(person));
    if (seed.isEmpty()) {
      log.event("second-factor-broken", person.value());
      return Verdict.WRONG;
    }
    OptionalLong step = Totp.stepOf(seed.get(), Base32.bare(typed), clock.instant());
    if (step.isPresent() && repository.take(person, step.getAsLong()) == 1) {
      log.event("second-factor-given", person.value());
      return Verdict.TAKEN;
    }
    return wrong(person);
  }

  /** Takes a recovery code; each one once. */
  @Transactional
  public Verdict recover(PersonId person, String typed) {
    if (isToWait(person)) {
      return Verdict.WAIT;
    }
    String bare = Base32.bare(typed);
    for (RecoveryCode code : repository.codes(person)) {
      if (Sha256.of(code.salt() + bare).equals(code.codeHash())
          && repository.useCode(code.id(), now()) == 1) {
        repository.forgive(person);
        log.event("recovery-code-used", person.value());
        record(person, "recovery code used");
        notices.tell(
            person,
            "A recovery code was used",
            "Somebody signed in to your account with a recovery code. %d are left."
                .formatted(repository.codesLeft(person)));
        return Verdict.TAKEN;
      }
    }
    return wrong(person);
  }

  /** Counts the attempt before it is looked at, so that many at once are not many free ones. */
  private boolean isToWait(PersonId person) {
    return repository.attempt(person, now(), now().minus(QUIET), WRONG_CODES) != 1;
  }

  private Verdict wrong(PersonId person) {
    log.event("second-factor-wrong", person.value());
    if (repository.find(person).orElseThrow().failures() >= WRONG_CODES) {
      notices.tell(
          person,
          "Wrong codes for your account",
          "Somebody knows your password and typed %d wrong codes. If it was not you, change your password now."
              .formatted(WRONG_CODES));
    }
    return Verdict.WRONG;
  }

  private byte[] random(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private void record(PersonId person, String kind) {
    history.record(
        person,
        AreaId.INSTALLATION,
        new Change(kind, "person " + person.value(), new Kept(person, now())));
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
