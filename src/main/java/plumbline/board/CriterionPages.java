package plumbline.board;

import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import plumbline.narratives.NarrativeKind;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.ratings.Mark;
import plumbline.ratings.Stage;

/** Tells the story of one criterion from its ratings, corrections and shared narratives. */
@Singleton
final class CriterionPages {

  private final StoryRepository repository;
  private final Frameworks frameworks;

  CriterionPages(StoryRepository repository, Frameworks frameworks) {
    this.repository = repository;
    this.frameworks = frameworks;
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
        isOpen && viewer.agrees(area.id(), id)
            ? area.path(
                "/rounds/" + newest.month() + "/rate#criterion-" + id.value().replace('.', '-'))
            : "",
        viewer.readsWholeArea(area.id()) ? area.path("/criteria/" + id + "/history") : "",
        story(viewer, area, id, entries, corrections));
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
      List<CorrectionEntry> corrections) {
    List<StoryRepository.GroupWords> shared = repository.groupWords(viewer, area.id(), id);
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
      story.add(item(entry, before, shared, correct));
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
      StoryEntry entry,
      Optional<StoryEntry> before,
      List<StoryRepository.GroupWords> shared,
      String correctHref) {
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
        texts(entry, before, shared),
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

  /** A text that already stood in the month before is not told again. */
  private static List<CriterionPage.Text> texts(
      StoryEntry entry, Optional<StoryEntry> before, List<StoryRepository.GroupWords> shared) {
    List<CriterionPage.Text> texts = new ArrayList<>();
    add(texts, "Reason", entry.reason());
    for (NarrativeKind kind : NarrativeKind.values()) {
      String words = entry.narratives().of(kind);
      boolean isNew = before.map(month -> !month.narratives().of(kind).equals(words)).orElse(true);
      add(texts, kind.words(), isNew ? words : "");
    }
    if (texts.isEmpty() && !entry.narratives().isEmpty()) {
      texts.add(new CriterionPage.Text("", "The texts are those of the month before."));
    }
    shared.stream()
        .filter(words -> words.month().equals(entry.month()))
        .forEach(words -> add(texts, words.kind().words() + ", for a group", words.words()));
    return texts;
  }

  private static void add(List<CriterionPage.Text> texts, String label, String words) {
    if (!words.isBlank()) {
      texts.add(new CriterionPage.Text(label, words));
    }
  }
}
