package plumbline.web;

import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import plumbline.common.Conflict;
import plumbline.common.NotAllowed;
import plumbline.common.NotFound;
import plumbline.common.PersonId;
import plumbline.common.Refused;

/**
 * Does what a form asks exactly once. The form's one-time id is stored in the transaction of the
 * change; the same form sent again gets the first answer again, whatever became of the first
 * connection.
 */
@Singleton
public class Submissions {

  /** On the answer to a form that made a record: the address of that, or empty. */
  public static final String MADE = "plumbline.made";

  /** For so long the same form sent again gets the first answer again. */
  public static final Duration KNOWN = Duration.ofDays(7);

  private final SubmissionTransaction transaction;
  private final SubmissionRepository repository;
  private final InstantSource clock;

  Submissions(
      SubmissionTransaction transaction, SubmissionRepository repository, InstantSource clock) {
    this.transaction = transaction;
    this.repository = repository;
    this.clock = clock;
  }

  /**
   * Runs the change and answers with the page to go to.
   *
   * @throws Conflict when this id was used with other content
   */
  public HttpResponse<?> once(PersonId person, Form form, String location, Runnable change) {
    return make(
        person,
        form,
        location,
        () -> {
          change.run();
          return "";
        });
  }

  /**
   * The same of a change that makes a record with an address of its own, which it answers with: a
   * program is told.
   */
  public HttpResponse<?> make(
      PersonId person, Form form, String location, Supplier<String> change) {
    if (form.submission().isBlank() || form.submission().length() > 80) {
      throw new Conflict("This form has lost its number. Nothing was saved.");
    }
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    Submission submission =
        new Submission(person, form.submission(), form.digest(), location, "", now);
    try {
      Optional<Submission> kept = transaction.keep(submission, change);
      if (kept.isPresent()) {
        return kept.get().answer();
      }
    } catch (Conflict conflict) {
      form.meet(conflict);
      throw conflict;
    } catch (NotFound | NotAllowed | Refused decided) {
      throw decided;
    } catch (RuntimeException unknown) {
      // A commit that ended in an error may have happened: find out before saying anything.
      if (repository.find(person, form.submission()).isEmpty()) {
        throw unknown;
      }
    }
    return again(submission);
  }

  /** Forgets some of the submissions that are older than {@link #KNOWN}. */
  public void forgetOld() {
    repository.deleteBefore(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).minus(KNOWN));
  }

  /** The same where the page to go to is that of the record made. */
  public HttpResponse<?> makeAndShow(PersonId person, Form form, String location, Runnable change) {
    return make(
        person,
        form,
        location,
        () -> {
          change.run();
          return location.replaceFirst("[?#].*", "");
        });
  }

  private HttpResponse<?> again(Submission submission) {
    Submission first = repository.find(submission.personId(), submission.id()).orElseThrow();
    if (!first.digest().equals(submission.digest())) {
      throw new Conflict(
          "This form was already sent with other content, and that was saved. What you see now was"
              + " not.");
    }
    return first.answer();
  }
}
