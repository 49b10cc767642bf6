package plumbline.seed;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plumbline.areas.AreaDetails;
import plumbline.areas.Areas;
import plumbline.common.AreaName;
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
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What one paper tells, as data, and how it is entered. */
record Paper(
    String area,
    String contactRole,
    String committee,
    String framework,
    int frameworkVersion,
    List<MonthOfPaper> months) {

  private static final YAMLMapper MAPPER =
      YAMLMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  record MonthOfPaper(
      String month,
      String dueOn,
      String source,
      List<Rated> ratings,
      @Nullable List<Group> groups) {}

  record Rated(
      String criterion,
      String level,
      @Nullable String reason,
      @Nullable String challenge,
      @Nullable String progress,
      @Nullable String nextSteps,
      @Nullable String strengthen) {

    Agreement agreement() {
      Narratives narratives =
          new Narratives(words(challenge), words(progress), words(nextSteps), words(strengthen));
      return new Agreement(Optional.of(level), words(reason), narratives);
    }

    private static String words(@Nullable String text) {
      return text == null ? "" : text.strip();
    }
  }

  record Group(NarrativeKind kind, List<String> criteria, String words) {}

  /** An area that has lived through the months of a paper, with its coordinator. */
  record Entered(Story story, AreaName area, Viewer coordinator) {}

  static Paper read(String yaml) {
    return MAPPER.readValue(yaml, Paper.class);
  }

  /** Enters the paper into an area of its own, month by month, and closes each. */
  Entered enter() {
    Story story = Story.begin();
    Viewer administrator = Story.administrator();
    Plumbline.bean(Areas.class)
        .update(administrator, story.area(), AreaDetails.of(area, contactRole), 1);
    story.committee(committee);
    AreaName named = new AreaName(story.area().id(), story.area().slug(), area);
    Entered entered = new Entered(story, named, story.coordinator());
    months.forEach(month -> enter(entered, month));
    return entered;
  }

  private void enter(Entered entered, MonthOfPaper paper) {
    Viewer viewer = entered.coordinator();
    Month month = Month.parse(paper.month()).orElseThrow();
    Rounds rounds = Plumbline.bean(Rounds.class);
    rounds.open(
        viewer,
        entered.area().id(),
        new Rounds.Opening(
            month,
            new FrameworkVersion(framework, frameworkVersion),
            LocalDate.parse(paper.dueOn()),
            paper.source()));
    Ratings ratings = Plumbline.bean(Ratings.class);
    for (Rated rated : paper.ratings()) {
      CriterionId criterion = new CriterionId(rated.criterion());
      ratings.agree(viewer, entered.area().id(), month, criterion, 1, rated.agreement());
    }
    if (paper.groups() != null) {
      paper.groups().forEach(group -> enter(entered, month, group));
    }
    rounds.close(viewer, entered.area().id(), month, 1);
  }

  private static void enter(Entered entered, Month month, Group group) {
    Set<CriterionId> criteria =
        group.criteria().stream()
            .map(CriterionId::new)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Plumbline.bean(GroupNarratives.class)
        .add(
            entered.coordinator(),
            entered.area().id(),
            month,
            group.kind(),
            criteria,
            group.words().strip());
  }
}
