package plumbline.evidence;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plumbline.common.AgencyId;
import plumbline.common.AreaId;
import plumbline.common.Conflict;
import plumbline.common.CriterionId;
import plumbline.common.EvidenceId;
import plumbline.common.Ids;
import plumbline.common.Month;
import plumbline.common.NotAllowed;
import plumbline.common.NotFound;
import plumbline.common.Refused;
import plumbline.common.RequestId;
import plumbline.common.Sha256;
import plumbline.files.Files;
import plumbline.history.Change;
import plumbline.history.History;
import plumbline.people.Permission;
import plumbline.people.RequiresPermission;
import plumbline.people.Viewer;
import plumbline.requests.EvidenceRequests;

/** Adds evidence and changes it. */
@Singleton
public class EvidenceItems {

  private static final int LONGEST_SHELF_LIFE = 120;

  private final EvidenceRepository reading;
  private final EvidenceChangeRepository repository;
  private final EvidenceRequests requests;
  private final Quota quota;
  private final Files files;
  private final History history;
  private final InstantSource clock;

  EvidenceItems(
      EvidenceRepository reading,
      EvidenceChangeRepository repository,
      EvidenceRequests requests,
      Quota quota,
      Files files,
      History history,
      InstantSource clock) {
    this.reading = reading;
    this.repository = repository;
    this.requests = requests;
    this.quota = quota;
    this.files = files;
    this.history = history;
    this.clock = clock;
  }

  /**
   * Adds a file, a link or a note to criteria in the person's care.
   *
   * @throws Refused for what cannot be: an impossible date, another agency's name
   */
  @Transactional
  @RequiresPermission(Permission.ADD_EVIDENCE)
  public EvidenceId add(
      Viewer viewer,
      AreaId area,
      Set<CriterionId> criteria,
      Facts facts,
      Dating dating,
      Carrier carrier) {
    if (criteria.isEmpty()) {
      throw new Refused("criteria", "Choose at least one criterion that it is evidence for.");
    }
    EvidenceLinks.requireCare(viewer, area, criteria);
    dating.requirePossible(Month.today(clock));
    repository.holdArea(area);
    requirePossible(viewer, area, facts);
    EvidenceId id = new EvidenceId(Ids.next());
    repository.insert(
        id, area, facts.title(), facts.kind(), facts.owner(), facts.shelfLifeMonths(), viewer.id());
    insert(viewer, area, id, 1, dating, carrier);
    link(viewer, area, id, 1, criteria);
    record(viewer, area, "evidence added", id);
    return id;
  }

  /**
   * Adds it as the answer to what an agency was asked for.
   *
   * @param request nothing when it answers none
   * @throws Refused for what cannot be, or a request that is withdrawn or about another criterion
   */
  @Transactional
  @RequiresPermission(Permission.ADD_EVIDENCE)
  public EvidenceId add(
      Viewer viewer,
      AreaId area,
      Set<CriterionId> criteria,
      Facts facts,
      Dating dating,
      Carrier carrier,
      @Nullable RequestId request) {
    EvidenceId id = add(viewer, area, criteria, facts, dating, carrier);
    if (request != null) {
      requests.answer(viewer, area, request, id);
    }
    return id;
  }

  /**
   * Adds a newer revision; the earlier ones stay, and closed months rest on them.
   *
   * @throws Conflict when somebody else changed it first, or it is withdrawn
   */
  @Transactional
  @RequiresPermission(Permission.ADD_EVIDENCE)
  public void revise(
      Viewer viewer, AreaId area, EvidenceId id, int version, Dating dating, Carrier carrier) {
    dating.requirePossible(Month.today(clock));
    repository.holdArea(area);
    Evidence evidence = changeable(viewer, area, id);
    if (repository.revise(area, id, version) != 1) {
      throw changedMeanwhile();
    }
    int revision = evidence.revision() + 1;
    insert(viewer, area, id, revision, dating, carrier);
    if (!evidence.criteria().isEmpty()) {
      link(viewer, area, id, revision, Set.copyOf(evidence.criteria()));
    }
    record(viewer, area, "evidence revised", id);
  }

  /** Changes title, kind, owner or shelf life. */
  @Transactional
  @RequiresPermission(Permission.ADD_EVIDENCE)
  public void change(Viewer viewer, AreaId area, EvidenceId id, int version, Facts facts) {
    changeable(viewer, area, id);
    requirePossible(viewer, area, facts);
    if (repository.change(
            area, id, version, facts.title(), facts.kind(), facts.owner(), facts.shelfLifeMonths())
        != 1) {
      throw changedMeanwhile();
    }
    record(viewer, area, "evidence changed", id);
  }

  /** From now on no rating rests on it; months that closed with it keep it. */
  @Transactional
  @RequiresPermission(Permission.ADD_EVIDENCE)
  public void withdraw(Viewer viewer, AreaId area, EvidenceId id, int version) {
    changeable(viewer, area, id);
    if (repository.withdraw(area, id, version, now()) != 1) {
      throw changedMeanwhile();
    }
    record(viewer, area, "evidence withdrawn", id);
  }

  /** Opens it to whoever reads a published month that rested on it, or closes it again. */
  @Transactional
  @RequiresPermission(Permission.SHARE_EVIDENCE)
  public void share(Viewer viewer, AreaId area, EvidenceId id, int version, boolean shared) {
    if (reading.find(viewer, area, id).isEmpty()) {
      throw new NotFound();
    }
    if (repository.share(area, id, version, shared) != 1) {
      throw changedMeanwhile();
    }
    record(
        viewer,
        area,
        shared ? "evidence shared with scrutiny" : "evidence no longer shared with scrutiny",
        id);
  }

  /** How fresh the evidence of each criterion is, as far as this person may see it. */
  public Map<CriterionId, Freshness> freshness(Viewer viewer, AreaId area) {
    return reading.freshness(viewer, area).stream()
        .collect(Collectors.toMap(Freshness::criterionId, Function.identity()));
  }

  private Evidence changeable(Viewer viewer, AreaId area, EvidenceId id) {
    Evidence evidence = reading.find(viewer, area, id).orElseThrow(NotFound::new);
    if (!evidence.mayChange(viewer, area)) {
      throw new NotAllowed(
          "You neither added this evidence nor lead a criterion it belongs to, so you may not"
              + " change it.");
    }
    return evidence;
  }

  private void requirePossible(Viewer viewer, AreaId area, Facts facts) {
    AgencyId owner = facts.owner();
    boolean isOwn = owner != null && viewer.agencies(area).contains(owner);
    if (!isOwn && !viewer.readsWholeArea(area)) {
      throw new Refused("owner", "Choose the agency that you speak for.");
    }
    if (owner != null && repository.agencies(area, owner) != 1) {
      throw new Refused("owner", "Choose an agency of this area.");
    }
    if (facts.shelfLifeMonths() < 1 || facts.shelfLifeMonths() > LONGEST_SHELF_LIFE) {
      throw new Refused("shelf_life", "Enter a number of months from 1 to 120.");
    }
  }

  private void insert(
      Viewer viewer, AreaId area, EvidenceId id, int revision, Dating dating, Carrier carrier) {
    if (carrier instanceof Carrier.Document(var file, _, _)) {
      quota.require(viewer.id(), area, file.bytes());
      files.keep(area, file);
    }
    Columns columns = Columns.of(carrier);
    repository.insertRevision(
        area,
        id,
        revision,
        dating.producedOn(),
        dating.coversFrom(),
        dating.coversTo(),
        dating.receivedOn(),
        dating.pageReference(),
        columns.sha256(),
        columns.bytes(),
        columns.fileName(),
        columns.mediaType(),
        columns.address(),
        columns.words(),
        viewer.id(),
        now());
  }

  /** A carrier as the table has it. */
  private record Columns(
      String sha256,
      @Nullable Long bytes,
      @Nullable String fileName,
      @Nullable String mediaType,
      @Nullable String address,
      @Nullable String words) {

    static Columns of(Carrier carrier) {
      return switch (carrier) {
        case Carrier.Document(var file, String name, String type) ->
            new Columns(file.sha256(), file.bytes(), name, type, null, null);
        case Carrier.Link(String address) ->
            new Columns(Sha256.of(address), null, null, null, address, null);
        case Carrier.Note(String words) ->
            new Columns(Sha256.of(words), null, null, null, null, words);
      };
    }
  }

  private void link(
      Viewer viewer, AreaId area, EvidenceId id, int revision, Set<CriterionId> criteria) {
    int linked =
        repository.link(
            area,
            id,
            revision,
            EvidenceLinks.json(criteria),
            repository.openRound(area).orElse(null),
            viewer.id(),
            now());
    if (linked != criteria.size()) {
      throw new Refused("criteria", "Choose criteria that this area rates.");
    }
  }

  private void record(Viewer viewer, AreaId area, String kind, EvidenceId id) {
    Evidence evidence = reading.find(viewer, area, id).orElseThrow();
    history.record(viewer.id(), area, new Change(kind, subject(id), evidence.kept()));
  }

  static String subject(EvidenceId id) {
    return "evidence " + id.value();
  }

  static Conflict changedMeanwhile() {
    return Conflict.overtaken(
        "Somebody else changed this evidence meanwhile, or it has been withdrawn. Nothing of yours"
            + " was saved.");
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
