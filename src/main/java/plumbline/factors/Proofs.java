package plumbline.factors;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import plumbline.people.CurrentSession;
import plumbline.people.Sessions;
import plumbline.people.SignIns;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;

/**
 * Asks people once more who they are before they change what protects their account, or make a
 * token that acts for them, unless they have shown it in the last ten minutes: with their password,
 * or without one with a code.
 */
@Singleton
public class Proofs {

  private static final Set<String> LEADS_TO =
      Set.of("/factor/new", "/account/factor", "/account/email", "/account/tokens/new");
  private static final Pattern PROVIDER = Pattern.compile("/account/providers/[a-z0-9]{1,30}");

  private final SignIns signIns;
  private final Factors factors;
  private final Sessions sessions;
  private final InstantSource clock;

  Proofs(SignIns signIns, Factors factors, Sessions sessions, InstantSource clock) {
    this.signIns = signIns;
    this.factors = factors;
    this.sessions = sessions;
    this.clock = clock;
  }

  record ProofPage(String next, boolean byPassword, String proofError) {}

  /** The page that asks, when it is time to ask; it leads on to this path. */
  public Optional<HttpResponse<?>> ask(HttpRequest<?> request, Viewer viewer, String next) {
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    return CurrentSession.of(request).isProved(now)
        ? Optional.empty()
        : Optional.of(HttpResponse.ok(page(viewer, next, Form.empty())));
  }

  /** Whether the form shows who the person is; the session then counts as proved. */
  boolean prove(HttpRequest<?> request, Viewer viewer, Form form) {
    String proof = form.text("proof");
    if (proof.isBlank()) {
      return false;
    }
    boolean isProof =
        signIns.hasPassword(viewer.id())
            ? signIns.isOwn(request, viewer.id(), proof)
            : factors.find(viewer.id()).isPresent()
                && factors.accept(viewer.id(), proof) == Verdict.TAKEN;
    if (isProof) {
      sessions.prove(CurrentSession.of(request));
    }
    return isProof;
  }

  Page page(Viewer viewer, String next, Form form) {
    return new Page(
            "Confirm that it is you",
            "factors/proof",
            new ProofPage(next(next), signIns.hasPassword(viewer.id()), form.error("proof")))
        .withErrors(form.errors());
  }

  /** Only to a page of this kind, whatever the form says. */
  static String next(String wanted) {
    boolean isOne = LEADS_TO.contains(wanted) || PROVIDER.matcher(wanted).matches();
    return isOne ? wanted : "/account";
  }
}
