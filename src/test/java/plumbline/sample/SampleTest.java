package plumbline.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.Application;
import plumbline.areas.Areas;
import plumbline.common.AreaName;
import plumbline.common.Month;
import plumbline.database.StartRefused;
import plumbline.database.TestDatabase;
import plumbline.history.History;
import plumbline.history.HistoryEntry;
import plumbline.narratives.GroupNarrative;
import plumbline.narratives.GroupNarratives;
import plumbline.narratives.NarrativeKind;
import plumbline.people.Grant;
import plumbline.people.Role;
import plumbline.people.Viewer;
import plumbline.ratings.Rating;
import plumbline.ratings.Ratings;
import plumbline.ratings.Stage;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

/** The sample, loaded once into the database of this test run under a short name of its own. */
class SampleTest {

  static final String SLUG = "wexbridge-test";
  private static final SampleFile FILE = SampleFile.read();
  private static final Month NEWEST = Month.now(InstantSource.system());
  private static final List<Month> MONTHS =
      IntStream.rangeClosed(-11, 0).mapToObj(NEWEST::plus).toList();

  private static AreaName area;
  private static Viewer coordinator;

  private final History history = Plumbline.bean(History.class);
  private final List<Rating> ratings = MONTHS.stream().flatMap(SampleTest::ratings).toList();

  @BeforeAll
  static void load() {
    Viewer administrator = Story.administrator();
    load(SLUG, administrator);
    area = Plumbline.bean(Areas.class).get(administrator, SLUG).named();
    Grant grant = new Grant(Role.COORDINATOR, area, null, null, Set.of());
    coordinator = new Viewer(administrator.id(), "Coordinator", 1, List.of(grant));
  }

  static void load(String slug, Viewer administrator) {
    try (ApplicationContext program = program()) {
      program.getBean(SampleLoading.class).load(slug, administrator);
    }
  }

  private static ApplicationContext program() {
    Map<String, Object> properties = new HashMap<>(TestDatabase.properties());
    properties.put("plumbline.data", Plumbline.FILES.toString());
    return Sample.program(properties);
  }

  private static Stream<Rating> ratings(Month month) {
    return Plumbline.bean(Ratings.class).ofMonth(coordinator, area.id(), month).stream();
  }

  @Test
  void elevenMonthsAreClosedAndThisMonthIsOpen() {
    assertThat(ratings).hasSize(12 * 12);
    assertThat(ratings.stream().filter(Rating::open).map(Rating::month).distinct())
        .containsExactly(NEWEST);
  }

  @ParameterizedTest
  @CsvSource({
    "23.E1, RRRRAAAAAAAA",
    "23.E2, AAAAAAAAAAAA",
    "23.E3, RRRRRAAAAARR",
    "23.E4, GGGGGGGGAAAA",
    "23.E5, AAAGGGGGGGGG",
    "23.L1, GGGGGGGGGGGG",
    "23.L2, AAAAAAAAAAAG",
    "23.L3, RRRRRRRAAAAA",
    "23.L4, GGAAAAAAAAAA",
    "23.L5, --AAAAAAAAAA",
    "23.L6, AAAAAAAAGGGG",
    "23.AP, ------------",
  })
  void everyCriterionMovesAsItsStoryTells(String criterion, String levels) {
    String found =
        ratings.stream()
            .filter(rating -> rating.criterionId().value().equals(criterion))
            .map(rating -> rating.level() == null ? "-" : rating.level().substring(0, 1))
            .collect(Collectors.joining());
    assertThat(found.toUpperCase(Locale.UK)).isEqualTo(levels);
  }

  @Test
  void thisMonthIsPartlyConfirmed() {
    Map<Stage, Long> stages =
        ratings.stream()
            .filter(Rating::open)
            .collect(Collectors.groupingBy(Rating::stage, TreeMap::new, Collectors.counting()));
    assertThat(stages)
        .isEqualTo(Map.of(Stage.AGREED, 6L, Stage.CARRIED_FORWARD, 5L, Stage.NOT_STARTED, 1L));
  }

  @Test
  void everyRatingIsAgreedInItsMonthByItsLead() {
    for (Rating rating : agreed().toList()) {
      Instant agreed = Objects.requireNonNull(rating.agreedAt()).toInstant(ZoneOffset.UTC);
      assertThat(agreed).isBefore(InstantSource.system().instant());
      assertThat(Month.now(() -> agreed)).isEqualTo(rating.month());
      assertThat(lead(rating.criterionId().value())).isEqualTo(rating.agreedByName());
    }
  }

  private Stream<Rating> agreed() {
    return ratings.stream().filter(rating -> rating.stage() == Stage.AGREED);
  }

  private static String lead(String criterion) {
    return FILE.people().stream()
        .filter(person -> person.role() == Role.LEAD && person.criteria().contains(criterion))
        .map(SampleFile.PersonText::name)
        .collect(Collectors.joining());
  }

  @Test
  void textsOfAllKindsAreThereAndNameTheirMonths() {
    List<String> texts =
        agreed()
            .flatMap(rating ->
                Stream.of(
                    rating.reason(),
                    rating.challenge(),
                    rating.progress(),
                    rating.nextSteps(),
                    rating.strengthen()))
            .toList();
    assertThat(texts)
        .noneMatch(text -> text.contains("{"))
        .anyMatch(text -> text.contains("\n  - "));
    for (NarrativeKind kind : NarrativeKind.values()) {
      assertThat(agreed()).anyMatch(rating -> !rating.narratives().of(kind).isEmpty());
    }
    Set<NarrativeKind> ofGroups =
        MONTHS.stream()
            .map(month -> groupNarratives(month).getFirst().kind())
            .collect(Collectors.toSet());
    assertThat(ofGroups).containsExactlyInAnyOrder(NarrativeKind.values());
  }

  private static List<GroupNarrative> groupNarratives(Month month) {
    return Plumbline.bean(GroupNarratives.class).ofMonth(coordinator, area.id(), month);
  }

  @Test
  void theHistoryIsWholeAndHoldsOneCorrection() {
    assertThat(history.verify(area.id()).holds()).isTrue();
    List<HistoryEntry> ofRatings = history.entries(area.id(), "rating ", 1000, Long.MAX_VALUE);
    assertThat(ofRatings.stream().filter(entry -> entry.kind().equals("rating corrected")))
        .singleElement()
        .satisfies(
            entry -> assertThat(entry.subject()).isEqualTo("rating 23.L6 " + NEWEST.plus(-3)));
  }

  @Test
  void everybodyReadsThePublicPaperAndOneCommitteeItsMonths() {
    assertThat(papers("children-scrutiny")).isNotEmpty();
    assertThat(papers("wellbeing-scrutiny")).isNotEmpty();
    assertThat(board("children-scrutiny")).contains("Amber");
    assertThat(board("wellbeing-scrutiny")).doesNotContain("Amber");
  }

  private static String board(String reader) {
    return Visitor.signedIn(reader + "@" + SLUG + ".example.org", FILE.password())
        .get(area.path("/board.csv"))
        .text();
  }

  private static Elements papers(String reader) {
    return Visitor.signedIn(reader + "@" + SLUG + ".example.org", FILE.password())
        .get(area.path("/reports"))
        .page()
        .select("main a[href*=/publications/]");
  }

  @Test
  void everybodyIsMadeUpAndCanSignIn() {
    for (SampleFile.PersonText person : FILE.people()) {
      assertThat(person.email(SLUG)).matches(".+@(" + SLUG + "\\.)?example\\.org");
    }
    assertThat(FILE.people()).extracting(SampleFile.PersonText::role).contains(Role.values());
    FILE.people().stream()
        .filter(person -> person.role() != Role.ADMINISTRATOR)
        .forEach(person -> Visitor.signedIn(person.email(SLUG), FILE.password()));
  }

  @Test
  void loadingTwiceDoesNothingTheSecondTime() {
    String before = history.sequence(area.id());
    load(SLUG, coordinator);
    assertThat(history.sequence(area.id())).isEqualTo(before);
  }

  @Test
  void anInstallationOfItsOwnIsLeftAlone() {
    assertThatThrownBy(
            () -> {
              try (ApplicationContext program = program()) {
                program.getBean(SampleLoading.class).load("another-area");
              }
            })
        .isInstanceOf(StartRefused.class)
        .hasMessage(
            "This database is in use already, and the sample has people with known passwords:"
                + " leave out --sample, or name another folder in PLUMBLINE_DATA.");
  }

  @Test
  void aDatabaseServerIsLeftAlone() throws IOException, InterruptedException {
    ProcessBuilder start =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Application.class.getName(),
            "--sample");
    start.environment().put("PLUMBLINE_DB_URL", TestDatabase.url());
    start.environment().put("PLUMBLINE_DB_USER", TestDatabase.program().user());
    start.environment().put("PLUMBLINE_DB_PASSWORD", TestDatabase.program().password());
    Process program = start.start();
    String said = new String(program.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(program.waitFor()).isEqualTo(1);
    assertThat(said.strip())
        .isEqualTo(
            "The sample area has people with known passwords and is not loaded into a database"
                + " server: leave out --sample, or unset PLUMBLINE_DB_URL.");
  }
}
