package plumbline.seed;

import static plumbline.papers.SectionKind.GOVERNANCE;
import static plumbline.papers.SectionKind.MEASURES;
import static plumbline.papers.SectionKind.SOURCE_NOTES;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaName;
import plumbline.common.MeasureId;
import plumbline.common.Month;
import plumbline.common.PaperId;
import plumbline.measures.Measure;
import plumbline.measures.Measures;
import plumbline.papers.Audience;
import plumbline.papers.PaperKind;
import plumbline.papers.PaperReports;
import plumbline.papers.Section;
import plumbline.papers.SectionKind;
import plumbline.reports.Block;
import plumbline.reports.Report;
import plumbline.testing.Plumbline;

/**
 * A committee's paper as the program makes it from a replayed one, on the day of the meeting.
 *
 * @param committee its key in the file of the replayed paper, as that of item and review is
 * @param item empty where the replayed paper tells of no meeting
 * @param review empty where it tells of none
 */
record Example(
    String name,
    PaperKind kind,
    String title,
    LocalDate day,
    Audience audience,
    String committee,
    String item,
    String review) {

  static final List<Example> ALL =
      List.of(
          new Example(
              "newton-2016",
              PaperKind.DIAGNOSTIC,
              "Children’s Pathways Review: SEND findings",
              LocalDate.of(2016, 4, 20),
              Audience.PRIVATE,
              "scrutiny",
              "findings",
              "pathways"),
          new Example(
              "kirklees-2019",
              PaperKind.RECOMMENDATIONS_UPDATE,
              "Update to SENDACT action plan",
              LocalDate.of(2019, 9, 23),
              Audience.PRIVATE,
              "panel",
              "update",
              "scrutiny"),
          new Example(
              "devon-2022",
              PaperKind.TASK_GROUP_FOLLOW_UP,
              "SEND Task Group: what it found and asked for",
              LocalDate.of(2022, 11, 30),
              Audience.PUBLIC,
              "children",
              "",
              "group"),
          new Example(
              "sunderland-2018",
              PaperKind.MONTHLY_POSITION,
              "SEND update: preparation for inspection",
              LocalDate.of(2018, 4, 3),
              Audience.PRIVATE,
              "scrutiny",
              "update",
              ""),
          new Example(
              "plymouth-2019",
              PaperKind.EVALUATION,
              "Impact of the 0-25 SEND statutory assessment team",
              LocalDate.of(2019, 6, 19),
              Audience.PRIVATE,
              "forum",
              "impact",
              "case"));

  static Example of(String name) {
    return ALL.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  /** Midday in London, on which it is entered and made. */
  Instant moment() {
    return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
  }

  /** Enters the replayed paper and makes one of it, on the day of the meeting. */
  Examples make(Paper replayed) throws IOException {
    Plumbline.clock().set(moment());
    return make(replayed, replayed.enter());
  }

  /** The paper as its readers get it. */
  Examples make(Paper replayed, Paper.Entered entered) throws IOException {
    Plumbline.clock().set(moment());
    Report made =
        Plumbline.bean(PaperReports.class)
            .report(entered.coordinator(), entered.area(), paper(replayed, entered));
    List<Block> blocks = made.blocks().stream().map(Example::withoutAddresses).toList();
    Report fixed =
        new Report(made.title(), made.subtitle(), made.author(), made.language(), moment(), blocks);
    return Examples.of(fixed, measures(entered));
  }

  /** A kept example is read without the program, in which its records have other ids each time. */
  private static Block withoutAddresses(Block block) {
    return block instanceof Block.Notes(List<Block.Note> notes)
        ? new Block.Notes(
            notes.stream().map(note -> new Block.Note(note.number(), note.text(), "")).toList())
        : block;
  }

  private static Map<String, String> measures(Paper.Entered entered) {
    Map<MeasureId, String> names =
        Plumbline.bean(Measures.class).all(entered.coordinator(), entered.area().id()).stream()
            .collect(Collectors.toMap(Measure::id, Measure::name));
    return entered.records().measures().entrySet().stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, each -> names.getOrDefault(each.getValue(), "")));
  }

  private plumbline.papers.Paper paper(Paper replayed, Paper.Entered entered) {
    AreaName area = entered.area();
    return new plumbline.papers.Paper(
        new PaperId(1),
        kind,
        title,
        Objects.requireNonNull(entered.committees().get(committee), area.name()),
        replayed.committees().getFirst().name(),
        known(entered.records().items(), item),
        item.isEmpty() ? null : day,
        audience,
        month(replayed, true),
        month(replayed, false),
        known(entered.records().reviews(), review),
        null,
        "",
        sections(),
        null,
        "",
        false,
        1);
  }

  /** Those of its kind with the measures, without the item where the paper tells of none. */
  private List<Section> sections() {
    List<SectionKind> kinds = new ArrayList<>(kind.sections());
    if (!kinds.contains(MEASURES)) {
      kinds.add(kinds.indexOf(SOURCE_NOTES), MEASURES);
    }
    return kinds.stream()
        .filter(section -> !(section == GOVERNANCE && item.isEmpty()))
        .map(Section::of)
        .toList();
  }

  private static <I> @Nullable I known(Map<String, I> records, String key) {
    return key.isEmpty() ? null : Objects.requireNonNull(records.get(key), key);
  }

  private static @Nullable Month month(Paper replayed, boolean isFirst) {
    List<Paper.MonthOfPaper> months = replayed.months();
    return months.isEmpty()
        ? null
        : Month.parse((isFirst ? months.getFirst() : months.getLast()).month()).orElseThrow();
  }
}
