package plumbline.tokens;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import plumbline.common.Refused;
import plumbline.common.TokenId;
import plumbline.factors.Proofs;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** One's own tokens, made only by whoever has just shown who they are. */
@Controller("/account/tokens")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class TokenController {

  private static final String LIST = "/account/tokens";
  private static final String NEW = LIST + "/new";

  private final Tokens tokens;
  private final TokenPages pages;
  private final Proofs proofs;
  private final Submissions submissions;

  TokenController(Tokens tokens, TokenPages pages, Proofs proofs, Submissions submissions) {
    this.tokens = tokens;
    this.pages = pages;
    this.proofs = proofs;
    this.submissions = submissions;
  }

  @Get
  Page index(Viewer viewer, @QueryValue(defaultValue = "") String done) {
    return pages
        .index(viewer)
        .withNotice(
            switch (done) {
              case "made" ->
                  "The token was made already, and its secret shown. If you did not copy it,"
                      + " revoke the token and make another.";
              case "revoked" -> "The token is revoked. No program can use it from now on.";
              default -> "";
            });
  }

  @Get("/new")
  HttpResponse<?> newOne(HttpRequest<?> request, Viewer viewer) {
    return proofs
        .ask(request, viewer, NEW)
        .orElseGet(() -> HttpResponse.ok(TokenPages.newOne(viewer, Form.empty())));
  }

  /** Shows the secret on the answer itself: it can be read once and is stored nowhere. */
  @Post
  HttpResponse<?> create(HttpRequest<?> request, Viewer viewer, Form form) {
    Optional<HttpResponse<?>> asked = proofs.ask(request, viewer, form);
    if (asked.isPresent()) {
      return asked.get();
    }
    Optional<NewToken> token = TokenForm.read(form, viewer);
    if (token.isPresent()) {
      AtomicReference<String> secret = new AtomicReference<>("");
      try {
        HttpResponse<?> done =
            submissions.once(
                viewer.id(),
                form.without(Proofs.PROOF),
                LIST + "?done=made",
                () -> secret.set(tokens.make(viewer, token.get())));
        return secret.get().isEmpty()
            ? done
            : HttpResponse.ok(pages.made(token.get(), secret.get()));
      } catch (Refused refused) {
        form.refuse(refused);
      }
    }
    return TokenPages.newOne(viewer, form).refused();
  }

  @Post("/{token}/revoke")
  HttpResponse<?> revoke(Viewer viewer, long token, Form form) {
    return submissions.once(
        viewer.id(), form, LIST + "?done=revoked", () -> tokens.revoke(viewer, new TokenId(token)));
  }
}
