package plumbline.factors;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import plumbline.people.CurrentSession;
import plumbline.people.OtherWays;
import plumbline.people.Sessions;
import plumbline.people.SignIns;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;

/**
 * Asks people once more who they are before they change what protects their account, or make a
 * token that acts for them, unless they have shown it in the last ten minutes: with their password,
 * or without one with a code, or with neither where they sign in. A form that they had sent goes
 * along and is done as soon as they have shown it.
 */
@Singleton
public class Proofs {

  /** The field in which people show who they are: a secret, to be kept nowhere. */
  public static final String PROOF = "proof";

  private static final String WAY = "with";
  private static final Set<String> LEADS_TO =
      Set.of("/factor/new", "/account/factor", "/account/email", "/account/tokens/new");
  private static final Pattern PROVIDER = Pattern.compile("/account/providers/[a-z0-9]{1,30}");

  private final SignIns signIns;
  private final Factors factors;
  private final Sessions sessions;
  private final OtherWays ways;
  private final InstantSource clock;

  Proofs(SignIns signIns, Factors factors, Sessions sessions, OtherWays ways, InstantSource clock) {
    this.signIns = signIns;
    this.factors = factors;
    this.sessions = sessions;
    this.ways = ways;
    this.clock = clock;
  }

  /**
   * @param action where the proof goes, together with these fields of a form that waits for it
   * @param next the page to open then, or empty where a form waits
   */
  record ProofPage(
      String action,
      String next,
      String submission,
      List<Typed> fields,
      boolean byPassword,
      boolean byCode,
      List<OtherWays.Way> ways,
      String proofError) {}

  /** A field of the form that waits. */
  record Typed(String name, String value) {}

  /** The page that asks, when it is time to ask; it leads on to this path. */
  public Optional<HttpResponse<?>> ask(HttpRequest<?> request, Viewer viewer, String next) {
    return isProved(request)
        ? Optional.empty()
        : Optional.of(HttpResponse.ok(page(viewer, next, Form.empty())));
  }

  /**
   * The same before what this form asks: the page that asks has its fields, and comes back to the
   * same address with them and the proof.
   */
  public Optional<HttpResponse<?>> ask(HttpRequest<?> request, Viewer viewer, Form form) {
    if (isProved(request)) {
      return Optional.empty();
    }
    Form waiting = form.without(PROOF, WAY);
    if (form.has(WAY)) {
      return Optional.of(leave(request, viewer, form, request.getPath(), waiting.body()));
    }
    if (prove(request, viewer, form)) {
      return Optional.empty();
    }
    if (form.has(PROOF)) {
      refuse(form);
    }
    List<Typed> fields =
        waiting.names().stream()
            .flatMap(name -> waiting.all(name).stream().map(value -> new Typed(name, value)))
            .toList();
    Page page = page(viewer, request.getPath(), "", form.submission(), fields, form);
    return Optional.of(form.has(PROOF) ? page.refused() : HttpResponse.ok(page));
  }

  private boolean isProved(HttpRequest<?> request) {
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    return CurrentSession.of(request).isProved(now);
  }

  /** Sends the person to where they sign in, if that is what they chose on the page that asks. */
  Optional<HttpResponse<?>> leave(HttpRequest<?> request, Viewer viewer, Form form) {
    return form.has(WAY)
        ? Optional.of(leave(request, viewer, form, next(form.text("next")), null))
        : Optional.empty();
  }

  private HttpResponse<?> leave(
      HttpRequest<?> request, Viewer viewer, Form form, String path, @Nullable String body) {
    return ways.prove(request, viewer.id(), form.text(WAY), new OtherWays.Errand(path, body));
  }

  /** Whether the form shows who the person is; the session then counts as proved. */
  boolean prove(HttpRequest<?> request, Viewer viewer, Form form) {
    String proof = form.text(PROOF);
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

  static void refuse(Form form) {
    form.refuse(PROOF, "This is wrong, or there were too many attempts. Try again.");
  }

  Page page(Viewer viewer, String next, Form form) {
    return page(viewer, "/account/proof", next(next), "", List.of(), form);
  }

  private Page page(
      Viewer viewer, String action, String next, String submission, List<Typed> fields, Form form) {
    boolean byPassword = signIns.hasPassword(viewer.id());
    boolean byCode = !byPassword && factors.find(viewer.id()).isPresent();
    return new Page(
            "Confirm that it is you",
            "factors/proof",
            new ProofPage(
                action,
                next,
                submission,
                fields,
                byPassword,
                byCode,
                byPassword || byCode ? List.of() : ways.linked(viewer.id()),
                form.error(PROOF)))
        .withErrors(form.errors());
  }

  /** Only to a page of this kind, whatever the form says. */
  static String next(String wanted) {
    boolean isOne = LEADS_TO.contains(wanted) || PROVIDER.matcher(wanted).matches();
    return isOne ? wanted : "/account";
  }
}
