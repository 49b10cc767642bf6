package plumbline.board;

import static plumbline.frameworks.LevelColour.AMBER;
import static plumbline.frameworks.LevelColour.RED;

import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plumbline.actions.ActionSummary;
import plumbline.common.AreaName;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.common.NotFound;
import plumbline.frameworks.Criterion;
import plumbline.frameworks.Framework;
import plumbline.frameworks.Frameworks;
import plumbline.frameworks.Level;
import plumbline.frameworks.RatingScale;
import plumbline.frameworks.Section;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.ratings.Mark;
import plumbline.ratings.Predecessors;
import plumbline.ratings.Stage;

/** Tells the story of one criterion from its ratings, corrections and shared narratives. */
@Singleton
final class CriterionPages {

  private final StoryRepository repository;
  private final Frameworks frameworks;
  private final CriterionAgencies agencies;
  private final Predecessors predecessors;
  private final CriterionLinks links;

  CriterionPages(
      StoryRepository repository,
      Frameworks frameworks,
      CriterionAgencies agencies,
      Predecessors predecessors,
      CriterionLinks links) {
    this.repository = repository;
    this.frameworks = frameworks;
    this.agencies = agencies;
    this.predecessors = predecessors;
    this.links = links;
  }

  /**
   * @throws NotFound when there is nothing of it that the person may read
   */
  CriterionPage page(Viewer viewer, AreaName area, CriterionId id) {
    List<StoryEntry> entries = repository.entries(viewer, area.id(), id);
    if (entries.isEmpty()) {
      throw new NotFound();
    }
    StoryEntry newest = entries.getFirst();
    Framework framework = frameworks.get(newest.framework());
    Framework.Placed placed =
        framework.criteria().stream()
            .filter(each -> each.criterion().id().equals(id))
            .findFirst()
            .orElseThrow(NotFound::new);
    Criterion criterion = placed.criterion();
    List<CorrectionEntry> corrections = repository.corrections(viewer, area.id(), id);
    Optional<CorrectionEntry> corrected =
        corrections.stream().filter(each -> each.month().equals(newest.month())).findFirst();
    Optional<Level> level =
        corrected
            .map(each -> level(framework.scale(), each.level()))
            .orElse(newest.level(framework.scale()));
    boolean isOpen = newest.roundState().equals("OPEN");
    CriterionAgencies.Said said = agencies.said(viewer, area, id, newest);
    return new CriterionPage(
        criterion.printed() + ", " + path(placed.path()),
        criterion.title(),
        criterion.wording(),
        criterion.prompts(),
        criterion.typicalEvidence(),
        Mark.of(level, newest.stage(), corrected.isPresent()),
        level.map(each -> each.colour().key()).orElse(""),
        since(entries, level),
        newest
            .movement(framework.scale())
            .map(moved -> newest.before().words(moved, framework.scale()))
            .orElse(""),
        newest.month().words(),
        isOpen && rates(viewer, area, id)
            ? area.path(
                "/rounds/" + newest.month() + "/rate#criterion-" + id.value().replace('.', '-'))
            : "",
        viewer.readsWholeArea(area.id()) ? area.path("/criteria/" + id + "/history") : "",
        said.newest(),
        predecessors.of(viewer, area.id(), framework).getOrDefault(id, List.of()).stream()
            .map(CriterionPage.Earlier::of)
            .toList(),
        links.evidence(viewer, area, id),
        actions(viewer, area, id, level, newest),
        links.recommendations(viewer, area, id),
        links.measures(viewer, area, id),
        story(
            viewer,
            area,
            id,
            entries,
            corrections,
            new StoryTexts(repository.groupWords(viewer, area.id(), id), said.toTell())));
  }

  private @Nullable ActionSummary actions(
      Viewer viewer, AreaName area, CriterionId id, Optional<Level> level, StoryEntry newest) {
    boolean isWanted =
        level.map(Level::colour).filter(EnumSet.of(RED, AMBER)::contains).isPresent();
    return links
        .actions(viewer, area, id, isWanted, newest.month(), newest.narratives().nextSteps())
        .orElse(null);
  }

  private static boolean rates(Viewer viewer, AreaName area, CriterionId id) {
    return viewer.agrees(area.id(), id) || !viewer.agencies(area.id(), id).isEmpty();
  }

  private static String path(List<Section> path) {
    return path.stream().map(Section::title).collect(Collectors.joining(", "));
  }

  private static Optional<Level> level(RatingScale scale, @Nullable String key) {
    return Optional.ofNullable(key).flatMap(scale::level);
  }

  private String since(List<StoryEntry> entries, Optional<Level> level) {
    StoryEntry newest = entries.getFirst();
    if (level.isEmpty()) {
      return newest.stage() == Stage.NOT_RECORDED
          ? "The source for " + newest.month().words() + " does not record a rating."
          : "Not rated in " + newest.month().words() + ".";
    }
    Month first = newest.month();
    for (StoryEntry entry : entries) {
      RatingScale scale = frameworks.get(entry.framework()).scale();
      if (!entry.level(scale).equals(level)) {
        break;
      }
      first = entry.month();
    }
    return level.get().word()
        + (first.equals(newest.month()) ? " in " : " since ")
        + first.words()
        + ".";
  }

  private List<CriterionPage.Item> story(
      Viewer viewer,
      AreaName area,
      CriterionId id,
      List<StoryEntry> entries,
      List<CorrectionEntry> corrections,
      StoryTexts words) {
    boolean mayCorrect = viewer.may(Permission.CORRECT_RATINGS, area.id());
    List<CriterionPage.Item> story = new ArrayList<>();
    for (int index = 0; index < entries.size(); index++) {
      StoryEntry entry = entries.get(index);
      Optional<StoryEntry> before =
          index + 1 < entries.size() ? Optional.of(entries.get(index + 1)) : Optional.empty();
      corrections.stream()
          .filter(each -> each.month().equals(entry.month()))
          .forEach(each -> story.add(item(each)));
      String correct =
          mayCorrect && entry.roundState().equals("CLOSED")
              ? area.path("/rounds/" + entry.month() + "/corrections/" + id)
              : "";
      story.add(item(entry, before, words, correct));
    }
    return story;
  }

  private CriterionPage.Item item(CorrectionEntry correction) {
    RatingScale scale = frameworks.get(correction.framework()).scale();
    Optional<Level> level = level(scale, correction.level());
    return new CriterionPage.Item(
        "correction",
        day(correction.madeAt()) + ", " + correction.madeByName(),
        "Correction of " + correction.month().words(),
        Mark.of(level, Stage.AGREED, true),
        "",
        List.of(new CriterionPage.Text("Why", correction.reason())),
        "");
  }

  private CriterionPage.Item item(
      StoryEntry entry, Optional<StoryEntry> before, StoryTexts words, String correctHref) {
    RatingScale scale = frameworks.get(entry.framework()).scale();
    return new CriterionPage.Item(
        "rating",
        when(entry),
        entry.month().words()
            + ": "
            + Mark.of(entry.level(scale), entry.stage(), false)
                .word()
                .toLowerCase(java.util.Locale.UK),
        Mark.of(entry.level(scale), entry.stage(), false),
        entry.movement(scale).map(moved -> entry.before().words(moved, scale)).orElse(""),
        words.of(entry, before, scale),
        correctHref);
  }

  private static String when(StoryEntry entry) {
    LocalDateTime at = entry.agreedAt();
    String who = entry.agreedByName();
    if (at == null) {
      return entry.stage().words();
    }
    return "Agreed " + day(at) + (who == null ? "" : ", " + who);
  }

  private static String day(LocalDateTime utc) {
    return Month.words(utc.atOffset(ZoneOffset.UTC).atZoneSameInstant(Month.LONDON).toLocalDate());
  }
}
