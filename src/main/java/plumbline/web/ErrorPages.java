package plumbline.web;

import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.BufferLengthExceededException;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import java.net.URISyntaxException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import plumbline.common.Conflict;
import plumbline.common.NotAllowed;
import plumbline.common.NotFound;
import plumbline.common.Refused;
import plumbline.database.Unreachable;

/** Turns what went wrong into a page with the right status; never shows an exception's text. */
@Controller
@Produces(MediaType.TEXT_HTML)
final class ErrorPages {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

  /** The embedded database is back by then, if it can be. */
  private static final String RETRY_SECONDS = "10";

  /**
   * What happened and what to do now.
   *
   * @param noted whether the log has more under the reference
   * @param typed what the person had typed, which is on no other page any more
   */
  record Trouble(
      String heading, String happened, String advice, boolean noted, List<TypedText> typed) {

    Trouble with(List<TypedText> texts) {
      return new Trouble(heading, happened, advice, noted, texts);
    }
  }

  @Error(global = true, exception = NotFound.class)
  HttpResponse<Page> notFound(HttpRequest<?> request, NotFound missing) {
    return kept(request, plain(HttpStatus.NOT_FOUND));
  }

  @Error(global = true, status = HttpStatus.NOT_FOUND)
  HttpResponse<Page> noRoute(HttpRequest<?> request) {
    return kept(request, plain(HttpStatus.NOT_FOUND));
  }

  @Error(global = true, exception = ConversionErrorException.class)
  HttpResponse<Page> notAnAddress(HttpRequest<?> request, ConversionErrorException malformed) {
    return kept(request, plain(HttpStatus.NOT_FOUND));
  }

  @Error(global = true, exception = UnsatisfiedRouteException.class)
  HttpResponse<Page> notAnAddress(UnsatisfiedRouteException malformed) {
    return plain(HttpStatus.BAD_REQUEST);
  }

  @Error(global = true, exception = ContentLengthExceededException.class)
  HttpResponse<Page> tooLarge(ContentLengthExceededException large) {
    return plain(HttpStatus.REQUEST_ENTITY_TOO_LARGE);
  }

  @Error(global = true, exception = BufferLengthExceededException.class)
  HttpResponse<Page> tooLarge(BufferLengthExceededException large) {
    return plain(HttpStatus.REQUEST_ENTITY_TOO_LARGE);
  }

  /** The connection is given up: what else would come on it is the rest of the upload. */
  @Error(global = true, exception = UploadEnded.class)
  HttpResponse<?> uploadEnded(HttpRequest<?> request, UploadEnded ended) {
    LOG.info(
        "{} {}: {}",
        LoggedRequest.method(request),
        LoggedRequest.path(request),
        ended.getMessage());
    return page(
            ended.status(),
            "The upload did not arrive whole",
            "Nothing of it was kept. The connection may have broken or been too slow.",
            "Go back, choose the files again and send them once more; send fewer at once if the"
                + " connection is slow.")
        .toMutableResponse()
        .header(HttpHeaders.CONNECTION, "close");
  }

  @Error(global = true, exception = URISyntaxException.class)
  HttpResponse<Page> notAnAddress(URISyntaxException malformed) {
    return plain(HttpStatus.BAD_REQUEST);
  }

  @Error(global = true, exception = NotAllowed.class)
  HttpResponse<Page> notAllowed(HttpRequest<?> request, NotAllowed refused) {
    return kept(
        request,
        page(
            HttpStatus.FORBIDDEN,
            "You cannot do this",
            String.valueOf(refused.getMessage()),
            "If you need to, ask the coordinator of your area to change your role."));
  }

  @Error(global = true, exception = Conflict.class)
  HttpResponse<Page> conflict(HttpRequest<?> request, Conflict conflict) {
    return kept(
        request,
        page(
            HttpStatus.CONFLICT,
            "This has changed in the meantime",
            String.valueOf(conflict.getMessage()),
            "Go back to the page, load it again and look before you repeat this."));
  }

  @Error(global = true, exception = Refused.class)
  HttpResponse<Page> refused(HttpRequest<?> request, Refused refused) {
    HttpResponse<Page> answer =
        page(
            HttpStatus.BAD_REQUEST, "This cannot be done", refused.words(), "Nothing was changed.");
    // A page has no field for it; a program is told which member it is.
    return ApiCall.is(request) && answer.body() instanceof Page page
        ? page.withErrors(List.of(new FieldError(refused.field(), refused.words()))).refused()
        : kept(request, answer);
  }

  @Error(global = true, exception = TooMany.class)
  HttpResponse<?> tooMany(TooMany tooMany) {
    return page(
            HttpStatus.TOO_MANY_REQUESTS,
            "Too many requests",
            "More came in a minute than one caller may send. Nothing was changed.",
            "Wait a minute and send it again.")
        .toMutableResponse()
        .header(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.seconds()));
  }

  @Error(global = true, exception = Busy.class)
  HttpResponse<?> busy(Busy busy) {
    return page(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Many people are signing in",
            "More passwords came at this moment than can be checked at once. Nothing was changed.",
            "Go back, wait a few seconds and send it again.")
        .toMutableResponse()
        .header(HttpHeaders.RETRY_AFTER, Busy.RETRY_SECONDS);
  }

  @Error(global = true, exception = FormRefused.class)
  HttpResponse<Page> form(FormRefused refused) {
    return refused.answer();
  }

  @Error(global = true, exception = HttpStatusException.class)
  HttpResponse<Page> status(HttpStatusException failure) {
    return plain(failure.getStatus());
  }

  @Error(global = true, exception = Throwable.class)
  HttpResponse<?> unexpected(HttpRequest<?> request, Throwable failure) {
    if (Unreachable.isCauseOf(failure)) {
      LOG.warn(
          "{} {} did not reach the database",
          LoggedRequest.method(request),
          LoggedRequest.path(request),
          failure);
      return plain(HttpStatus.SERVICE_UNAVAILABLE)
          .toMutableResponse()
          .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
    LOG.error("{} {} failed", LoggedRequest.method(request), LoggedRequest.path(request), failure);
    return plain(HttpStatus.INTERNAL_SERVER_ERROR);
  }

  /** The page that is shown when another could not be made. */
  static Page unexpected() {
    return java.util.Objects.requireNonNull(plain(HttpStatus.INTERNAL_SERVER_ERROR).body());
  }

  static HttpResponse<Page> foreignForm() {
    return page(
        HttpStatus.FORBIDDEN,
        "This form did not come from your current sign-in",
        "Nothing was changed. You may have signed in again since the page was opened.",
        "Go back: what you typed is still on the page. Copy it, load the page again, paste it and"
            + " send it.");
  }

  /** The same page with what was typed: it says nothing but what came with the request. */
  private static HttpResponse<Page> kept(HttpRequest<?> request, HttpResponse<Page> answer) {
    List<TypedText> typed = TypedText.of(request);
    return answer.body() instanceof Page page && page.model() instanceof Trouble trouble
        ? new Page(page.title(), page.view(), trouble.with(typed)).as(answer.status())
        : answer;
  }

  static HttpResponse<Page> plain(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND ->
          page(
              status,
              "Page not found",
              "There is no such page, or it is not open to you.",
              "Check the address, or go to the home page.");
      case UNAUTHORIZED ->
          page(
              status,
              "No token that works",
              "Send Authorization: Bearer and a personal token. This one is missing, unknown, over"
                  + " or revoked, or its person may not sign in.",
              "Make a token on the page Your account.");
      case UNSUPPORTED_MEDIA_TYPE ->
          page(
              status,
              "This kind of content is not taken here",
              "Nothing was changed.",
              "Send what the page or the document of the API asks for.");
      case REQUEST_ENTITY_TOO_LARGE ->
          page(
              status,
              "This is too large",
              "The form is larger than this service takes, and was not saved.",
              "Go back: what you typed is still on the page. Shorten it and send it again.");
      case INTERNAL_SERVER_ERROR ->
          page(
              status,
              "Sorry, there is a problem with the service",
              "It has been noted with the reference below. If you were saving, go back and load the"
                  + " page again to see whether it was saved; sending the same form twice does no"
                  + " harm.",
              "Try again in a few minutes.");
      case SERVICE_UNAVAILABLE ->
          page(
              status,
              "Not saved yet",
              "The service cannot reach its database at the moment.",
              "Go back: your text is still on the page. Send the form again in a minute; sending it"
                  + " twice does no harm.");
      default ->
          page(
              status,
              "This request was not understood",
              "Nothing was changed.",
              "Go back, load the page again and try once more.");
    };
  }

  private static HttpResponse<Page> page(
      HttpStatus status, String heading, String happened, String advice) {
    return new Page(
            heading,
            "errors/show",
            new Trouble(heading, happened, advice, status.getCode() >= 500, List.of()))
        .as(status);
  }
}
