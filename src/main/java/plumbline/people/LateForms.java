package plumbline.people;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import plumbline.common.PersonId;
import plumbline.parking.ParkedForms;
import plumbline.web.Form;
import plumbline.web.WebSettings;

/** Keeps a form that came after its session had ended, for the person whose session it was. */
@Singleton
class LateForms {

  private final Sessions sessions;
  private final ParkedForms parked;
  private final WebSettings settings;
  private final ExecutorService executor;

  LateForms(
      Sessions sessions,
      ParkedForms parked,
      WebSettings settings,
      @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
    this.sessions = sessions;
    this.parked = parked;
    this.settings = settings;
    this.executor = executor;
  }

  /** Whether the form of somebody who is no longer signed in was kept. */
  CompletionStage<Boolean> keep(HttpRequest<?> request) {
    Optional<EndedSession> ended = EndedSession.of(request);
    if (ended.isEmpty()
        || settings.isForeign(request)
        || !isForm(request)
        || !(request instanceof ServerHttpRequest<?> server)) {
      return CompletableFuture.completedFuture(false);
    }
    return server
        .byteBody()
        .buffer()
        .thenApplyAsync(
            body -> keep(request, ended.get(), body.toString(StandardCharsets.UTF_8)), executor)
        // Too large a form, or one cut off: as if it had never come.
        .exceptionally(_ -> false);
  }

  private static boolean isForm(HttpRequest<?> request) {
    return request
        .getContentType()
        .filter(MediaType.APPLICATION_FORM_URLENCODED_TYPE::equals)
        .isPresent();
  }

  private boolean keep(HttpRequest<?> request, EndedSession ended, String body) {
    if (Form.tooManyFields(body)) {
      return false;
    }
    Form form = Form.parse(body);
    boolean isTheirs =
        MessageDigest.isEqual(
            ended.csrf().getBytes(StandardCharsets.UTF_8),
            form.csrf().getBytes(StandardCharsets.UTF_8));
    return isTheirs && park(request, ended.personId(), form);
  }

  /**
   * Whether a form was kept that this person, who is signed in again, wrote in a page from before.
   */
  CompletionStage<Boolean> keep(HttpRequest<?> request, PersonId person, Form form) {
    if (form.csrf().isBlank() || !ParkedForms.isKept(request.getPath(), form)) {
      return CompletableFuture.completedFuture(false);
    }
    return CompletableFuture.supplyAsync(
        () -> sessions.isOfEnded(person, form.csrf()) && park(request, person, form), executor);
  }

  private boolean park(HttpRequest<?> request, PersonId person, Form form) {
    boolean isKept = ParkedForms.isKept(request.getPath(), form);
    if (isKept) {
      parked.park(person, request.getPath(), form);
    }
    return isKept;
  }
}
