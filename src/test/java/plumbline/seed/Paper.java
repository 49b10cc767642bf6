package plumbline.seed;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plumbline.areas.AreaDetails;
import plumbline.areas.Areas;
import plumbline.common.AreaId;
import plumbline.common.AreaName;
import plumbline.common.CommitteeId;
import plumbline.common.CriterionId;
import plumbline.common.FrameworkVersion;
import plumbline.common.Month;
import plumbline.narratives.GroupNarratives;
import plumbline.narratives.NarrativeKind;
import plumbline.narratives.Narratives;
import plumbline.people.Viewer;
import plumbline.ratings.Agreement;
import plumbline.ratings.Ratings;
import plumbline.rounds.Rounds;
import plumbline.sample.papers.Papers;
import plumbline.sample.papers.PapersFile;
import plumbline.sample.papers.Records;
import plumbline.sample.papers.Writers;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;

/**
 * What one paper tells, as data, and how it is entered.
 *
 * @param code of the area in published statistics; empty where the paper does not tell the area
 * @param framework that its months are rated by
 */
record Paper(
    String area,
    String code,
    String contactRole,
    List<CommitteeText> committees,
    @Nullable FrameworkVersion framework,
    List<MonthOfPaper> months,
    PapersFile papers) {

  /** The papers, as their files are called. */
  static final List<String> ALL =
      List.of("newton-2016", "kirklees-2019", "devon-2022", "sunderland-2018", "plymouth-2019");

  record CommitteeText(String key, String name) {}

  record MonthOfPaper(
      String month, String dueOn, String source, List<Rated> ratings, List<Group> groups) {}

  record Rated(
      String criterion,
      String level,
      String reason,
      String challenge,
      String progress,
      String nextSteps,
      String strengthen) {

    Agreement agreement() {
      Narratives narratives =
          new Narratives(
              challenge.strip(), progress.strip(), nextSteps.strip(), strengthen.strip());
      return new Agreement(Optional.of(level), reason.strip(), narratives);
    }
  }

  record Group(NarrativeKind kind, List<String> criteria, String words) {}

  /** An area in which a paper was entered, with its coordinator. */
  record Entered(
      Story story,
      AreaName area,
      Viewer coordinator,
      Records records,
      Map<String, CommitteeId> committees) {}

  static String yaml(String name) {
    return Fact.resource("/seed/" + name + ".yaml");
  }

  static Paper read(String yaml) {
    return PapersFile.read(yaml, Paper.class);
  }

  /**
   * Enters the paper into an area of its own: its months, each of which is closed, and the rest.
   */
  Entered enter() {
    Story story = Story.begin();
    Plumbline.bean(Areas.class)
        .update(
            Story.administrator(), story.area(), new AreaDetails(area, contactRole, code, ""), 1);
    Map<String, CommitteeId> keys = new LinkedHashMap<>();
    committees.forEach(committee -> keys.put(committee.key(), story.committee(committee.name())));
    AreaName named = new AreaName(story.area().id(), story.area().slug(), area);
    Viewer coordinator = story.coordinator();
    months.forEach(month -> enter(coordinator, named.id(), month));
    Writers writers = new Writers(named, coordinator, Map.of(), keys, Map.of());
    Records records = Plumbline.bean(Papers.class).enter(papers, writers);
    return new Entered(story, named, coordinator, records, keys);
  }

  private void enter(Viewer coordinator, AreaId id, MonthOfPaper paper) {
    Month month = Month.parse(paper.month()).orElseThrow();
    Rounds rounds = Plumbline.bean(Rounds.class);
    rounds.open(
        coordinator,
        id,
        new Rounds.Opening(
            month,
            Objects.requireNonNull(framework),
            LocalDate.parse(paper.dueOn()),
            paper.source()));
    Ratings ratings = Plumbline.bean(Ratings.class);
    for (Rated rated : paper.ratings()) {
      CriterionId criterion = new CriterionId(rated.criterion());
      ratings.agree(coordinator, id, month, criterion, 1, rated.agreement());
    }
    paper.groups().forEach(group -> enter(coordinator, id, month, group));
    rounds.close(coordinator, id, month, 1);
  }

  private static void enter(Viewer coordinator, AreaId id, Month month, Group group) {
    Set<CriterionId> criteria =
        group.criteria().stream()
            .map(CriterionId::new)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Plumbline.bean(GroupNarratives.class)
        .add(coordinator, id, month, group.kind(), criteria, group.words().strip());
  }
}
