package plumbline.papers;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import plumbline.common.AreaId;
import plumbline.common.AreaName;
import plumbline.common.CommitteeId;
import plumbline.common.Conflict;
import plumbline.common.PaperId;
import plumbline.common.PersonId;
import plumbline.common.PublicationId;
import plumbline.common.Refused;
import plumbline.history.Change;
import plumbline.people.Permission;
import plumbline.people.RequiresPermission;
import plumbline.people.Viewer;

/** Makes papers for committees; once a paper is sent it never changes. */
@Singleton
public class Papers {

  private final PaperRepository repository;
  private final Drafts drafts;
  private final PaperRules rules;
  private final Proposals proposals;
  private final PaperGaps gaps;

  Papers(
      PaperRepository repository,
      Drafts drafts,
      PaperRules rules,
      Proposals proposals,
      PaperGaps gaps) {
    this.repository = repository;
    this.drafts = drafts;
    this.rules = rules;
    this.proposals = proposals;
    this.gaps = gaps;
  }

  /** The paper, sent or not, when this person may make reports. */
  public Optional<Paper> find(Viewer viewer, AreaId area, PaperId id) {
    return repository.find(viewer, area, id);
  }

  /** The papers that were not sent, the newest change first, for whoever may make reports. */
  public List<Paper> drafts(Viewer viewer, AreaId area, int limit, int offset) {
    return repository.drafts(viewer, area, limit, offset);
  }

  /** As this committee's last paper of this kind was called, or as papers of the kind are. */
  public String title(Viewer viewer, AreaId area, CommitteeId committee, PaperKind kind) {
    return proposals.title(viewer, area, committee, kind);
  }

  /** Without what this paper cannot be sent, in sentences. */
  public List<String> lacks(Viewer viewer, AreaName area, Paper paper) {
    return gaps.stops(viewer, area, paper);
  }

  /** As what this paper was sent; nothing while it is a draft. */
  public Optional<PublicationId> sentAs(Viewer viewer, AreaId area, PaperId id) {
    return repository.row(viewer, area, id).map(PaperRow::publicationId);
  }

  /**
   * Begins a paper with the sections of its kind, under the headings that its committee uses.
   *
   * @throws Refused when its choices do not go together, or one is missing
   */
  @Transactional
  @RequiresPermission(Permission.MAKE_REPORTS)
  public void make(Viewer viewer, AreaId area, PaperId id, PaperFacts facts) {
    rules.requirePossible(viewer, area, facts);
    List<Section> sections = proposals.sections(viewer, area, facts);
    PaperRules.requireChosen(facts, sections);
    drafts.insert(viewer, area, id, facts, "", null);
    drafts.write(area, id, sections);
    drafts.record(viewer, area, "paper begun", id);
  }

  /**
   * Changes what was chosen. Another kind brings its own sections, another committee its headings,
   * and the first item the section about it.
   *
   * @throws Refused when its choices do not go together, or a section lacks what it needs
   * @throws Conflict when somebody else changed it first, or it was sent
   */
  @Transactional
  @RequiresPermission(Permission.MAKE_REPORTS)
  public void change(Viewer viewer, AreaId area, PaperId id, int version, PaperFacts facts) {
    Paper paper = drafts.find(viewer, area, id);
    rules.requirePossible(viewer, area, facts);
    rules.requireReaders(area, paper, facts);
    List<Section> sections = proposals.sections(viewer, area, paper, facts);
    PaperRules.requireChosen(facts, sections);
    Drafts.require(
        repository.update(
            area,
            id,
            version,
            facts.kind(),
            facts.title(),
            facts.committee(),
            facts.item(),
            facts.audience(),
            facts.fromMonth(),
            facts.toMonth(),
            facts.review(),
            facts.plan(),
            drafts.now()));
    if (!sections.equals(paper.sections())) {
      drafts.write(area, id, sections);
    }
    drafts.record(viewer, area, "paper changed", id);
  }

  /**
   * Chooses the sections, in this order and under these headings; those of a public paper stand in
   * the committee's next paper, too.
   *
   * @throws Refused without a section, with one twice, or with one that lacks what it needs
   * @throws Conflict when somebody else changed it first, or it was sent
   */
  @Transactional
  @RequiresPermission(Permission.MAKE_REPORTS)
  public void arrange(Viewer viewer, AreaId area, PaperId id, int version, List<Section> sections) {
    Paper paper = drafts.find(viewer, area, id);
    PaperRules.requireSections(PaperFacts.of(paper), sections);
    Drafts.require(repository.touch(area, id, version, drafts.now()));
    drafts.write(area, id, sections);
    if (paper.audience() == Audience.PUBLIC) {
      proposals.remember(viewer, area, paper.committeeId(), sections);
    }
    drafts.record(viewer, area, "paper sections changed", id);
  }

  /**
   * Writes the summary in place of the one by rule.
   *
   * @throws Refused when it is blank or too long
   * @throws Conflict when somebody else changed it first, or it was sent
   */
  @Transactional
  @RequiresPermission(Permission.MAKE_REPORTS)
  public void summarise(Viewer viewer, AreaId area, PaperId id, int version, String words) {
    drafts.find(viewer, area, id);
    PaperRules.requireSummary(words);
    Drafts.require(repository.summarise(area, id, version, words, drafts.now()));
    drafts.record(viewer, area, "paper summary written", id);
  }

  /**
   * Goes back to the summary by rule.
   *
   * @throws Conflict when somebody else changed it first, or it was sent
   */
  @Transactional
  @RequiresPermission(Permission.MAKE_REPORTS)
  public void summariseByRule(Viewer viewer, AreaId area, PaperId id, int version) {
    drafts.find(viewer, area, id);
    Drafts.require(repository.summarise(area, id, version, "", drafts.now()));
    drafts.record(viewer, area, "paper summary left to the rule", id);
  }

  /**
   * Removes a draft.
   *
   * @throws Conflict when somebody else changed it first, or it was sent
   */
  @Transactional
  @RequiresPermission(Permission.MAKE_REPORTS)
  public void remove(Viewer viewer, AreaId area, PaperId id, int version) {
    PaperKept kept = PaperKept.of(drafts.find(viewer, area, id));
    repository.deleteSections(area, id);
    Drafts.require(repository.delete(area, id, version));
    drafts.record(viewer, area, "paper removed", id, kept);
  }

  /**
   * Makes the unfinished papers of a person who leaves those of another; the caller adds these
   * changes to the history.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Change> handOver(AreaId area, PersonId from, PersonId to) {
    List<PaperId> found = repository.of(area, from);
    if (found.isEmpty()) {
      return List.of();
    }
    repository.handOver(area, found, to);
    return repository.these(area, found).stream()
        .map(paper ->
            new Change("paper handed over", Drafts.subject(paper.id()), PaperKept.of(paper)))
        .toList();
  }

  /**
   * Says that the paper was sent as this publication. It is part of the sending, which writes the
   * row of history.
   *
   * @throws Refused when its item or its review has meanwhile become closed to its readers
   * @throws Conflict when somebody else changed or sent it first
   */
  @Transactional(Transactional.TxType.MANDATORY)
  @RequiresPermission(Permission.PUBLISH_REPORTS)
  public void markSent(
      Viewer viewer, AreaId area, PaperId id, int version, PublicationId publication) {
    rules.requireSendable(viewer, area, drafts.find(viewer, area, id));
    Drafts.require(repository.markSent(area, id, version, publication));
  }
}
