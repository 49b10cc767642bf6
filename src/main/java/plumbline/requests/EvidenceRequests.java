package plumbline.requests;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import plumbline.common.AgencyId;
import plumbline.common.AreaId;
import plumbline.common.Conflict;
import plumbline.common.CriterionId;
import plumbline.common.EvidenceId;
import plumbline.common.Ids;
import plumbline.common.Month;
import plumbline.common.NotAllowed;
import plumbline.common.NotFound;
import plumbline.common.PersonId;
import plumbline.common.Refused;
import plumbline.common.RequestId;
import plumbline.history.Change;
import plumbline.history.History;
import plumbline.people.Permission;
import plumbline.people.RequiresPermission;
import plumbline.people.Viewer;

/** Asks agencies for evidence, records what answered, and withdraws what is not needed. */
@Singleton
public class EvidenceRequests {

  static final String NOTHING_ASKED = "Say what you need, so that the agency can find it.";

  private static final int LONGEST = 1_000;

  private final RequestRepository repository;
  private final History history;
  private final InstantSource clock;

  EvidenceRequests(RequestRepository repository, History history, InstantSource clock) {
    this.repository = repository;
    this.history = history;
    this.clock = clock;
  }

  /**
   * Asks an agency for evidence on a criterion.
   *
   * @param what in the words of whoever asks
   * @param due the London day by which it is needed
   * @throws Refused without words, for a day that has passed, or where nobody speaks for the agency
   */
  @Transactional
  @RequiresPermission(Permission.ASK_FOR_EVIDENCE)
  public RequestId ask(
      Viewer viewer,
      AreaId area,
      AgencyId agency,
      CriterionId criterion,
      String what,
      LocalDate due) {
    requireAgrees(viewer, area, criterion);
    if (what.isBlank()) {
      throw new Refused("what", NOTHING_ASKED);
    }
    if (what.length() > LONGEST) {
      throw new Refused(
          "what", "Shorten this to 1,000 characters or fewer: the agency reads it in a list.");
    }
    if (due.isBefore(Month.today(clock))) {
      throw new Refused("due_on", "This day has passed; choose today or a later day.");
    }
    if (repository.speakers(area, agency, criterion) == 0) {
      throw new Refused(
          "agency",
          "Nobody speaks for this agency on this criterion, so nobody would see the request. The"
              + " coordinator names contributors on the page of people.");
    }
    RequestId id = new RequestId(Ids.next());
    repository.insert(id, area, agency, criterion, what, due, viewer.id(), now());
    record(viewer, area, "evidence asked for", id);
    return id;
  }

  /**
   * Records that evidence answers a request; the first ends it.
   *
   * @throws Refused when the request is withdrawn, or the evidence is for other criteria
   */
  @Transactional
  @RequiresPermission(Permission.ADD_EVIDENCE)
  public void answer(Viewer viewer, AreaId area, RequestId id, EvidenceId evidence) {
    EvidenceRequest request = seen(viewer, area, id);
    if (!viewer.contributes(area, request.criterionId(), request.agencyId())
        && !viewer.agrees(area, request.criterionId())) {
      throw new NotAllowed("This request is to another agency.");
    }
    if (repository.answer(area, id, viewer.id(), now()) != 1) {
      throw new Refused(
          "request",
          "This request has been withdrawn. Untick it to add the evidence all the same.");
    }
    if (repository.insertAnswer(area, id, evidence, request.criterionId()) != 1) {
      throw new Refused(
          "request", "The request is about another criterion: choose that criterion, too.");
    }
    record(viewer, area, "evidence request answered", id);
  }

  /**
   * Withdraws a request that is open.
   *
   * @throws Refused without a reason
   * @throws Conflict when it was answered or withdrawn meanwhile
   */
  @Transactional
  @RequiresPermission(Permission.ASK_FOR_EVIDENCE)
  public void withdraw(Viewer viewer, AreaId area, RequestId id, int version, String reason) {
    requireAgrees(viewer, area, seen(viewer, area, id).criterionId());
    if (reason.isBlank()) {
      throw new Refused("reason", "Say why it is no longer needed; the agency reads it.");
    }
    if (repository.withdraw(area, id, version, reason, viewer.id(), now()) != 1) {
      throw Conflict.overtaken(
          "This request was answered or withdrawn meanwhile, so nothing was changed.");
    }
    record(viewer, area, "evidence request withdrawn", id);
  }

  /**
   * Makes the open requests of a person who leaves those of another; the caller adds these changes
   * to the history.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Change> handOver(AreaId area, PersonId from, PersonId to) {
    List<RequestId> found = repository.askedBy(area, from);
    if (found.isEmpty()) {
      return List.of();
    }
    repository.handOver(area, found, to);
    return repository.these(area, found).stream()
        .map(request ->
            new Change("evidence request handed over", subject(request.id()), request.kept()))
        .toList();
  }

  /** What this person's agencies are still asked for, in all areas, the most urgent first. */
  public List<EvidenceRequest> waiting(Viewer viewer) {
    return repository.waiting(viewer);
  }

  /** One request, as far as this person may read it. */
  public Optional<EvidenceRequest> find(Viewer viewer, AreaId area, RequestId id) {
    return repository.find(viewer, area, id);
  }

  /** How many requests of an area are open that this person may read. */
  public int open(Viewer viewer, AreaId area) {
    return (int) repository.ofArea(viewer, area).stream().filter(EvidenceRequest::isOpen).count();
  }

  private EvidenceRequest seen(Viewer viewer, AreaId area, RequestId id) {
    return repository.find(viewer, area, id).orElseThrow(NotFound::new);
  }

  private static void requireAgrees(Viewer viewer, AreaId area, CriterionId criterion) {
    if (!viewer.readsDraft(area, criterion)) {
      throw new NotFound();
    }
    if (!viewer.agrees(area, criterion)) {
      throw new NotAllowed(
          "You do not lead this criterion, so you may not ask for evidence on it.");
    }
  }

  private void record(Viewer viewer, AreaId area, String kind, RequestId id) {
    history.record(viewer.id(), area, new Change(kind, subject(id), seen(viewer, area, id).kept()));
  }

  private static String subject(RequestId id) {
    return "evidence request " + id.value();
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
