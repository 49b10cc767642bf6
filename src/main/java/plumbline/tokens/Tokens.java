package plumbline.tokens;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import plumbline.common.AreaId;
import plumbline.common.AreaName;
import plumbline.common.Ids;
import plumbline.common.Month;
import plumbline.common.NotFound;
import plumbline.common.Refused;
import plumbline.common.Sha256;
import plumbline.common.TokenId;
import plumbline.history.Change;
import plumbline.history.History;
import plumbline.people.Notices;
import plumbline.people.People;
import plumbline.people.Permission;
import plumbline.people.Viewer;

/** Makes and revokes one's own tokens, and says for whom a token acts. */
@Singleton
class Tokens {

  /** Found by whoever looks for secrets in the wrong places. */
  static final String PREFIX = "plumb_";

  static final int MOST = 20;
  private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9a-f]{64}");

  private final TokenRepository repository;
  private final People people;
  private final Notices notices;
  private final History history;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  Tokens(
      TokenRepository repository,
      People people,
      Notices notices,
      History history,
      InstantSource clock) {
    this.repository = repository;
    this.people = people;
    this.notices = notices;
    this.history = history;
    this.clock = clock;
  }

  /** A token that acts now, and the person with no more rights than it has. */
  record Acting(TokenId token, Viewer viewer) {}

  /** Makes a token, tells its person by letter, and gives its secret, which is kept nowhere. */
  @Transactional
  public String make(Viewer viewer, NewToken token) {
    LocalDate today = Month.today(clock);
    repository.lock(viewer.id());
    if (repository.working(viewer.id(), today) >= MOST) {
      throw new Refused("name", "You have " + MOST + " tokens already: revoke one first.");
    }
    TokenId id = new TokenId(Ids.next());
    String secret = PREFIX + secret();
    LocalDate last = today.plusDays(token.days() - 1L);
    repository.insert(
        id, viewer.id(), token.name(), Sha256.of(secret), token.administers(), today, last);
    repository.insertAreas(id, token.areas().stream().map(AreaName::id).toList());
    repository.insertPermissions(id, token.permissions());
    notices.tell(viewer.id(), "A token was made for your account", words(token, last));
    history.record(viewer.id(), AreaId.INSTALLATION, made(id, token, last));
    return secret;
  }

  private static String words(NewToken token, LocalDate last) {
    return "The token “%s” was made for your account. A program can act for you with it until %s."
        .formatted(token.name(), Month.words(last));
  }

  private record Kept(
      String name,
      List<String> areas,
      boolean administers,
      List<Permission> permissions,
      String lastDay) {}

  private static Change made(TokenId id, NewToken token, LocalDate last) {
    return new Change(
        "token made",
        subject(id),
        new Kept(
            token.name(),
            token.areas().stream().map(AreaName::slug).sorted().toList(),
            token.administers(),
            token.permissions().stream().sorted().toList(),
            last.toString()));
  }

  /** Ends a token of one's own at once; one that has ended stays as it is. */
  @Transactional
  public void revoke(Viewer viewer, TokenId id) {
    if (repository.count(id, viewer.id()) == 0) {
      throw new NotFound();
    }
    LocalDate today = Month.today(clock);
    if (repository.revoke(id, viewer.id(), today) == 1) {
      history.record(
          viewer.id(),
          AreaId.INSTALLATION,
          new Change("token revoked", subject(id), new Revoked(today.toString())));
    }
  }

  private record Revoked(String on) {}

  private static String subject(TokenId id) {
    return "token " + id.value();
  }

  /** For whom this secret acts; nobody when it does not work or its person may not sign in. */
  Optional<Acting> find(String secret) {
    if (!FORM.matcher(secret).matches()) {
      return Optional.empty();
    }
    LocalDate today = Month.today(clock);
    Optional<UsedToken> found = repository.working(Sha256.of(secret), today);
    found
        .filter(token -> !today.equals(token.usedOn()))
        .ifPresent(token -> repository.use(token.id(), today));
    return found.map(
        token -> new Acting(token.id(), token.narrowed(people.viewer(token.personId()))));
  }

  private String secret() {
    byte[] value = new byte[32];
    random.nextBytes(value);
    return HexFormat.of().formatHex(value);
  }
}
