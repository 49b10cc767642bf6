package plumbline.home;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.common.AreaName;
import plumbline.common.Month;
import plumbline.frameworks.Criterion;
import plumbline.frameworks.Frameworks;
import plumbline.narratives.NarrativeKind;
import plumbline.parking.KeptText;
import plumbline.people.Viewer;
import plumbline.web.Form;

/** Says what a kept form is, where it was written and when, and shows what was typed. */
@Singleton
final class ParkedWords {

  private static final Pattern ADDRESS = Pattern.compile("/areas/([^/]+)(/.*)?");
  private static final Pattern ROUND = Pattern.compile("/rounds/(\\d{4}-\\d{2})/(.*)");
  private static final Pattern RATING = Pattern.compile("(rate|corrections)/([^/]+)(/.*)?");

  /** What the page itself put into the form. */
  private static final Set<String> NOT_TYPED = Set.of("version", "base_version");

  private static final Map<String, String> OTHERS =
      Map.of(
          "/people", "Something about a person",
          "/agencies", "Something about an agency",
          "/committees", "Something about a committee",
          "/evidence", "Something about evidence",
          "/plans", "Something about a plan",
          "/actions", "Something about an action",
          "/papers", "Something about a paper",
          "/publications", "Something about a paper",
          "/rounds", "Something about a month");

  private final Frameworks frameworks;
  private final InstantSource clock;

  ParkedWords(Frameworks frameworks, InstantSource clock) {
    this.frameworks = frameworks;
    this.clock = clock;
  }

  ParkedController.ParkedPage.Kept kept(Viewer viewer, KeptText parked) {
    Matcher address = ADDRESS.matcher(parked.path());
    boolean isOfArea = address.matches();
    String slug = isOfArea ? address.group(1) : "";
    String rest = isOfArea && address.group(2) != null ? address.group(2) : "";
    Form form = parked.form();
    return new ParkedController.ParkedPage.Kept(
        what(rest),
        where(viewer, slug),
        when(parked),
        parked.isDraft(),
        parked.path() + "?parked=" + parked.id(),
        "/parked/" + parked.id() + "/drop",
        parked.submission(),
        typed(form),
        fields(form));
  }

  private String what(String rest) {
    Matcher round = ROUND.matcher(rest);
    if (!round.matches()) {
      return OTHERS.entrySet().stream()
          .filter(other -> rest.startsWith(other.getKey()))
          .map(Map.Entry::getValue)
          .findFirst()
          .orElse("Something about an area");
    }
    String month = Month.parse(round.group(1)).map(Month::words).orElse(round.group(1));
    return act(round.group(2)) + ", " + month;
  }

  private String act(String rest) {
    Matcher rating = RATING.matcher(rest);
    if (rating.matches()) {
      String kind =
          rating.group(1).equals("corrections")
              ? "Correction of "
              : rest.contains("/agencies/") ? "What your agency says of " : "Rating of ";
      return kind + criterion(rating.group(2));
    }
    return rest.startsWith("narratives")
        ? "Text for a group of criteria"
        : rest.equals("close") ? "Closing the month" : "Something about the month";
  }

  private String criterion(String id) {
    return frameworks.all().stream()
        .flatMap(framework -> framework.criteria().stream())
        .map(placed -> placed.criterion())
        .filter(criterion -> criterion.id().value().equals(id))
        .map(Criterion::label)
        .findFirst()
        .orElse("a criterion");
  }

  private static String where(Viewer viewer, String slug) {
    Optional<String> area =
        viewer.areas().stream()
            .filter(name -> name.slug().equals(slug))
            .map(AreaName::name)
            .findFirst();
    return area.orElse(viewer.administers() ? "Plumbline" : "An area where you have no role now");
  }

  /** "today at 14:02", in London. */
  private String when(KeptText parked) {
    ZonedDateTime at = parked.parkedAt().atOffset(ZoneOffset.UTC).atZoneSameInstant(Month.LONDON);
    LocalDate day = at.toLocalDate();
    String on = day.equals(Month.today(clock)) ? "today" : "on " + Month.words(day);
    return "%s at %02d:%02d".formatted(on, at.getHour(), at.getMinute());
  }

  private static List<ParkedController.ParkedPage.Typed> typed(Form form) {
    return form.names().stream()
        .filter(name -> !NOT_TYPED.contains(name))
        .map(name ->
            new ParkedController.ParkedPage.Typed(
                label(name),
                form.all(name).size() > 1 ? String.join(", ", form.all(name)) : form.text(name)))
        .filter(typed -> !typed.value().isBlank())
        .toList();
  }

  private static String label(String name) {
    if (name.isEmpty()) {
      return "Text";
    }
    if (name.equals("same")) {
      return "Level, as last month";
    }
    return Arrays.stream(NarrativeKind.values())
        .filter(kind -> kind.key().equals(name))
        .map(NarrativeKind::words)
        .findFirst()
        .orElseGet(
            () -> Character.toUpperCase(name.charAt(0)) + name.substring(1).replace('_', ' '));
  }

  private static List<ParkedController.ParkedPage.Field> fields(Form form) {
    List<ParkedController.ParkedPage.Field> fields = new ArrayList<>();
    for (String name : form.names()) {
      for (String value : form.all(name)) {
        fields.add(new ParkedController.ParkedPage.Field(name, value));
      }
    }
    return fields;
  }
}
