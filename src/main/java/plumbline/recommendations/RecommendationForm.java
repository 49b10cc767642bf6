package plumbline.recommendations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plumbline.common.CriterionId;
import plumbline.common.Ids;
import plumbline.common.Refused;
import plumbline.common.ReviewId;
import plumbline.reviews.RoughDate;
import plumbline.web.Form;

/** What was typed about recommendations; what is wrong with it stands in the form. */
record RecommendationForm(Form form) {

  static final int ADDRESSEES = 3;

  private static final int WHOLE_DAY = 10;

  Optional<RecommendationText> text() {
    ReviewId review = new ReviewId(id("review"));
    String reference = form.optionalLine("reference");
    String theme = form.optionalLine("theme");
    String words = form.words("words");
    List<SubPart> parts = parts(form.words("parts"));
    List<Addressee> addressees = addressees();
    String owner = form.optionalLine("owner");
    String dependsOn = form.optionalLine("depends_on");
    String timescale = form.words("timescale").strip();
    Set<CriterionId> criteria = criteria();
    try {
      return Optional.of(
          new RecommendationText(
              review,
              reference,
              theme,
              words,
              parts,
              addressees,
              owner,
              dependsOn,
              timescale,
              criteria));
    } catch (Refused refused) {
      form.refuse(refused);
      return Optional.empty();
    }
  }

  /**
   * Limbs, each on a line of its own, with or without a letter; where a numbered list holds more
   * than limbs, its lines as they are.
   */
  static List<SubPart> parts(String typed) {
    PastedText split = PastedText.split(typed);
    boolean isWhole =
        split.left().isEmpty()
            && split.items().stream().allMatch(item -> (item.theme() + item.timescale()).isEmpty());
    if (split.isNumbered() && isWhole) {
      return split.items().stream()
          .map(item ->
              new SubPart(item.reference().isEmpty() ? "" : item.reference() + ")", item.words()))
          .toList();
    }
    return typed
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> new SubPart("", line.strip()))
        .toList();
  }

  private List<Addressee> addressees() {
    List<Addressee> addressees = new ArrayList<>();
    for (int number = 1; number <= ADDRESSEES; number++) {
      String words = form.optionalLine("addressee_" + number);
      String field = "addressee_kind_" + number;
      if (!form.text(field).isEmpty()) {
        AddresseeKind kind =
            chosen(AddresseeKind.class, field, AddresseeKind.OTHER, "Choose from the list.");
        addressees.add(new Addressee(kind, words));
      } else if (!words.isEmpty()) {
        form.refuse(field, "Choose what kind of addressee “" + words + "” is.");
      }
    }
    return addressees;
  }

  private Set<CriterionId> criteria() {
    try {
      return form.all("criteria").stream().map(CriterionId::new).collect(Collectors.toSet());
    } catch (IllegalArgumentException malformed) {
      form.refuse("criteria", "Choose criteria from the list.");
      return Set.of();
    }
  }

  /** The short forms that somebody has typed into, in order. */
  List<RecommendationText> several(ReviewId review, int blocks) {
    List<RecommendationText> texts = new ArrayList<>();
    for (int number = 1; number <= blocks; number++) {
      String reference = form.optionalLine("reference-" + number);
      String theme = form.optionalLine("theme-" + number);
      String words = form.words("words-" + number);
      String timescale = form.words("timescale-" + number).strip();
      if (!words.isBlank()) {
        texts.add(
            RecommendationText.of(review, words).numbered(reference, theme).promised(timescale));
      } else if (!(reference + timescale).isBlank()) {
        form.refuse("words-" + number, "Enter what is recommended, or empty this form.");
      }
    }
    return texts;
  }

  <E extends Enum<E>> E chosen(Class<E> type, String field, E otherwise, String sentence) {
    try {
      return Enum.valueOf(type, form.text(field));
    } catch (IllegalArgumentException none) {
      form.refuse(field, sentence);
      return otherwise;
    }
  }

  /** A day that may be left out. */
  @Nullable LocalDate day(String field) {
    String text = form.text(field);
    Optional<RoughDate> date = RoughDate.parse(text);
    if (date.isPresent() && date.get().value().length() == WHOLE_DAY) {
      return LocalDate.parse(date.get().value());
    }
    if (!text.isBlank()) {
      form.refuse(field, "“" + text.strip() + "” is not a day. Enter one like 28/11/2026.");
    }
    return null;
  }

  /** An id from a list of the page; nothing chosen is 0. */
  long id(String field) {
    String text = form.text(field);
    if (!text.matches(Ids.FORM)) {
      if (!text.isEmpty()) {
        form.refuse(field, "Choose from the list.");
      }
      return 0;
    }
    return Long.parseLong(text);
  }
}
