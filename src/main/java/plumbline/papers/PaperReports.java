package plumbline.papers;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import plumbline.common.AreaName;
import plumbline.common.Month;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.reports.Block;
import plumbline.reports.Report;
import plumbline.web.WebSettings;

/** Writes papers: what their sections say at this moment, one below the other. */
@Singleton
public class PaperReports {

  private final Map<SectionKind, SectionWriter> writers;
  private final PlainSummary summary;
  private final WebSettings settings;
  private final InstantSource clock;

  PaperReports(
      List<SectionWriter> writers,
      PlainSummary summary,
      WebSettings settings,
      InstantSource clock) {
    this.writers = byKind(writers);
    this.summary = summary;
    this.settings = settings;
    this.clock = clock;
  }

  private static Map<SectionKind, SectionWriter> byKind(List<SectionWriter> writers) {
    Map<SectionKind, SectionWriter> byKind =
        writers.stream().collect(Collectors.toMap(SectionWriter::kind, Function.identity()));
    for (SectionKind kind : SectionKind.values()) {
      if (!byKind.containsKey(kind)) {
        throw new IllegalStateException("No class writes the section “" + kind.heading() + "”.");
      }
    }
    return byKind;
  }

  /** The paper as its readers would get it now. */
  public Report report(Viewer maker, AreaName area, Paper paper) {
    return report(maker, area, paper, subtitle(area, paper));
  }

  /** The same, which says of itself that it was not sent. */
  public Report draft(Viewer maker, AreaName area, Paper paper) {
    return report(maker, area, paper, "Draft, not sent. " + subtitle(area, paper));
  }

  private Report report(Viewer maker, AreaName area, Paper paper, String subtitle) {
    Contents contents = contents(maker, area, paper);
    List<Block> blocks = new ArrayList<>();
    for (Section section : paper.sections()) {
      blocks.add(new Block.Heading(2, section.heading()));
      blocks.addAll(Objects.requireNonNull(writers.get(section.kind())).blocks(contents));
    }
    blocks.addAll(notes(contents.notes().notes()));
    return new Report(paper.title(), subtitle, area.name(), "en-GB", clock.instant(), blocks);
  }

  private List<Block> notes(List<FootNotes.Note> taken) {
    List<Block.Note> notes = new ArrayList<>();
    for (FootNotes.Note note : taken) {
      notes.add(new Block.Note(notes.size() + 1, note.text(), address(note.href())));
    }
    return notes.isEmpty()
        ? List.of()
        : List.of(new Block.Heading(2, "Notes to the figures"), new Block.Notes(notes));
  }

  /** A paper is read outside of this service, too: its links name the whole address. */
  private String address(String href) {
    return href.startsWith("/") ? settings.link(href) : href;
  }

  /** The summary that the paper has as long as nobody writes another. */
  String summaryByRule(Viewer maker, AreaName area, Paper paper) {
    return summary.byRule(contents(maker, area, paper));
  }

  /** What the sections of a paper are written from. */
  Contents contents(Viewer maker, AreaName area, Paper paper) {
    maker.require(Permission.MAKE_REPORTS, area.id());
    Viewer reader =
        switch (paper.audience()) {
          case PUBLIC -> Viewer.ofPublic(area);
          case PRIVATE -> Viewer.ofCommittee(area, paper.committeeId());
        };
    return new Contents(maker, reader, area, paper, new FootNotes(), Month.today(clock));
  }

  /** "Wexbridge, for the Scrutiny Committee on 12 March 2026, January 2026 to February 2026". */
  private static String subtitle(AreaName area, Paper paper) {
    StringBuilder words = new StringBuilder(area.name()).append(", for ").append(paper.committee());
    if (paper.heldOn() != null) {
      words.append(" on ").append(Month.words(paper.heldOn()));
    }
    Month from = paper.fromMonth();
    Month to = paper.toMonth();
    if (from != null && to != null) {
      words.append(", ").append(from.words());
      if (!from.equals(to)) {
        words.append(" to ").append(to.words());
      }
    }
    return words.toString();
  }
}
