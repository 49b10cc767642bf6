package plumbline.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import plumbline.common.Month;
import plumbline.contributions.AgencyRating;
import plumbline.contributions.Divergence;
import plumbline.frameworks.RatingScale;
import plumbline.narratives.NarrativeKind;

/**
 * The words of a criterion's months: the reason, who does not agree, the narratives, each agency's
 * own words under them, and what is written for a group.
 *
 * @param agencies the agencies' ratings to tell, of those that the reader may see
 */
record StoryTexts(List<StoryRepository.GroupWords> shared, List<AgencyRating> agencies) {

  /** A text that already stood in the month before is not told again. */
  List<CriterionPage.Text> of(StoryEntry entry, Optional<StoryEntry> before, RatingScale scale) {
    List<CriterionPage.Text> texts = new ArrayList<>();
    List<AgencyRating> said = said(entry.month());
    add(texts, "Reason", entry.reason());
    said.stream()
        .filter(AgencyRating::dissents)
        .forEach(rating -> add(texts, dissentLabel(rating, scale), rating.dissent()));
    for (NarrativeKind kind : NarrativeKind.values()) {
      String words = entry.narratives().of(kind);
      boolean isNew = before.map(month -> !month.narratives().of(kind).equals(words)).orElse(true);
      add(texts, kind.words(), isNew ? words : "");
      said.stream()
          .filter(rating -> isNew(rating, kind, before))
          .forEach(rating ->
              add(
                  texts,
                  rating.agencyName() + " wrote, on “" + kind.words() + "”",
                  rating.contributions().of(kind)));
    }
    if (texts.isEmpty() && !entry.narratives().isEmpty()) {
      texts.add(new CriterionPage.Text("", "The texts are those of the month before."));
    }
    shared.stream()
        .filter(words -> words.month().equals(entry.month()))
        .forEach(words -> add(texts, words.kind().words() + ", for a group", words.words()));
    add(texts, "Agencies", levels(said, scale));
    return texts;
  }

  private List<AgencyRating> said(Month month) {
    return agencies.stream().filter(rating -> rating.month().equals(month)).toList();
  }

  private boolean isNew(AgencyRating rating, NarrativeKind kind, Optional<StoryEntry> before) {
    return before.stream()
        .flatMap(month -> said(month.month()).stream())
        .filter(earlier -> earlier.agencyId().equals(rating.agencyId()))
        .noneMatch(
            earlier -> earlier.contributions().of(kind).equals(rating.contributions().of(kind)));
  }

  private static String dissentLabel(AgencyRating rating, RatingScale scale) {
    return rating.agencyName() + " does not agree; it says " + rating.levelWords(scale);
  }

  /** "Health: red. Education: amber. 1 level apart: red to amber." */
  private static String levels(List<AgencyRating> said, RatingScale scale) {
    List<AgencyRating> whole = said.stream().filter(AgencyRating::isWhole).toList();
    String levels =
        whole.stream()
            .map(rating -> rating.agencyName() + ": " + rating.levelWords(scale) + ".")
            .collect(Collectors.joining(" "));
    return levels + Divergence.of(scale, whole).map(apart -> " " + apart.words() + ".").orElse("");
  }

  private static void add(List<CriterionPage.Text> texts, String label, String words) {
    if (!words.isBlank()) {
      texts.add(new CriterionPage.Text(label, words));
    }
  }
}
