package plumbline.parking;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import plumbline.common.Ids;
import plumbline.common.NotFound;
import plumbline.common.PersonId;
import plumbline.web.Form;

/** Keeps forms for a person, and only for this person, until they are sent, dropped or too old. */
@Singleton
public class ParkedForms {

  /** How long a form waits. */
  public static final Duration KEPT = Duration.ofHours(24);

  /** So many forms, and as many drafts beside them: a draft pushes out no form. */
  static final int MOST = 20;

  /** Pages in which people write; never the sign-in, an invitation or one's own account. */
  private static final Pattern PATH = Pattern.compile("/areas[\\x21-\\x7e]{0,290}");

  private static final Pattern SUBMISSION = Pattern.compile("[\\x21-\\x7e]{1,80}");
  private static final String DRAFT = "draft";

  private final ParkedFormRepository repository;
  private final InstantSource clock;

  ParkedForms(ParkedFormRepository repository, InstantSource clock) {
    this.repository = repository;
    this.clock = clock;
  }

  /** Whether a form that was sent to this path may be kept at all. */
  public static boolean isKept(String path, Form form) {
    return PATH.matcher(path).matches()
        && (KeptText.isDraft(path) || SUBMISSION.matcher(form.submission()).matches())
        && form.names().stream()
            .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("password"));
  }

  /**
   * Keeps a form; the same one sent again is kept once. A page's drafts follow each other, so only
   * the last is kept, and none beside the form that was sent on purpose.
   */
  @Transactional
  public void park(PersonId person, String path, Form form) {
    String submission = KeptText.isDraft(path) ? DRAFT : form.submission();
    repository.deleteAt(person, KeptText.draftOf(path));
    repository.park(Ids.next(), person, path, submission, form.body(), now());
    repository.keepNewest(person, KeptText.isDraft(path), MOST);
  }

  /** What waits for this person, the newest first. */
  public List<KeptText> of(PersonId person) {
    return repository.of(person, now().minus(KEPT), 2 * MOST);
  }

  /** How many forms wait for this person. */
  public int count(PersonId person) {
    return repository.count(person, now().minus(KEPT));
  }

  /**
   * Throws a form away.
   *
   * @throws NotFound when it is not this person's, or gone already
   */
  @Transactional
  public void drop(PersonId person, long id) {
    if (repository.delete(person, id) != 1) {
      throw new NotFound();
    }
  }

  /** A form was sent again and taken: it waits no longer. */
  @Transactional
  public void sent(PersonId person, long id) {
    repository.delete(person, id);
  }

  /** A page has taken what it was sent: a draft of it that still waits here is older. */
  @Transactional
  public void taken(PersonId person, String path) {
    repository.deleteAt(person, KeptText.isDraft(path) ? path : KeptText.draftOf(path));
  }

  /** Removes some of what has waited too long. */
  void purge() {
    repository.deleteBefore(now().minus(KEPT));
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
