package plumbline.papers;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaId;
import plumbline.common.Conflict;
import plumbline.common.NotFound;
import plumbline.common.PaperId;
import plumbline.common.PublicationId;
import plumbline.people.Permission;
import plumbline.people.RequiresPermission;
import plumbline.people.Viewer;

/** Begins papers as copies of papers that were sent. */
@Singleton
public class Copies {

  private final PaperRepository repository;
  private final ReadershipRepository readerships;
  private final Drafts drafts;

  Copies(PaperRepository repository, ReadershipRepository readerships, Drafts drafts) {
    this.repository = repository;
    this.readerships = readerships;
    this.drafts = drafts;
  }

  /** The draft that corrects this publication, for whoever may make reports. */
  public Optional<PaperId> correcting(Viewer viewer, AreaId area, PublicationId corrected) {
    return viewer.may(Permission.MAKE_REPORTS, area)
        ? readerships.correcting(area, corrected)
        : Optional.empty();
  }

  /**
   * Begins a paper that corrects one that was sent.
   *
   * @param copy the id of the new paper
   * @param corrected as what the paper was sent
   * @throws Conflict when the paper was not sent as that, or a correction is being made already
   */
  @Transactional
  @RequiresPermission(Permission.MAKE_REPORTS)
  public void correct(
      Viewer viewer, AreaId area, PaperId copy, PublicationId corrected, PaperId sent) {
    Paper paper = repository.find(viewer, area, sent).orElseThrow(NotFound::new);
    boolean isThat =
        repository
            .row(viewer, area, sent)
            .map(PaperRow::publicationId)
            .filter(corrected::equals)
            .isPresent();
    if (!isThat) {
      throw new Conflict("This paper has not been sent: change it instead of correcting it.");
    }
    requireFirst(area, corrected);
    copy(viewer, area, copy, paper, corrected);
    drafts.record(viewer, area, "paper copied to be corrected", copy);
  }

  /**
   * Begins a paper like one that was sent, which corrects what that one corrects.
   *
   * @throws Conflict when the paper was not sent, or another correction is being made already
   */
  @Transactional
  @RequiresPermission(Permission.MAKE_REPORTS)
  public void again(Viewer viewer, AreaId area, PaperId copy, PaperId sent) {
    Paper paper = repository.find(viewer, area, sent).orElseThrow(NotFound::new);
    if (!paper.sent()) {
      throw new Conflict("This paper has not been sent: go on with it.");
    }
    PublicationId corrects = paper.correctsId();
    if (corrects != null) {
      requireFirst(area, corrects);
    }
    copy(viewer, area, copy, paper, corrects);
    drafts.record(viewer, area, "paper begun again", copy);
  }

  private void requireFirst(AreaId area, PublicationId corrected) {
    if (readerships.lock(area, corrected).isEmpty()) {
      throw new NotFound();
    }
    if (readerships.correcting(area, corrected).isPresent()) {
      throw new Conflict("A correction of this paper is being made already. Go on with that one.");
    }
  }

  private void copy(
      Viewer viewer, AreaId area, PaperId copy, Paper paper, @Nullable PublicationId corrects) {
    drafts.insert(viewer, area, copy, PaperFacts.of(paper), paper.summary(), corrects);
    drafts.write(area, copy, paper.sections());
  }
}
