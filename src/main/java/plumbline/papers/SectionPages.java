package plumbline.papers;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import plumbline.common.AreaName;
import plumbline.people.Viewer;
import plumbline.web.Field;
import plumbline.web.Form;
import plumbline.web.Page;

/** Makes the page on which the sections of a paper are chosen. */
@Singleton
final class SectionPages {

  private final Proposals proposals;

  SectionPages(Proposals proposals) {
    this.proposals = proposals;
  }

  /**
   * The sections of the paper in their order, then those that it could have.
   *
   * @param lacking those that need what the paper does not have
   */
  record SectionsPage(
      String title,
      String back,
      String action,
      int version,
      String error,
      List<Line> lines,
      List<Lacking> lacking) {

    record Line(
        String kind,
        String usual,
        String meaning,
        boolean chosen,
        String error,
        Field order,
        Field heading,
        boolean mayUp,
        boolean mayDown) {}

    record Lacking(String heading, String words) {}
  }

  Page show(Viewer viewer, AreaName area, Paper paper, Form typed) {
    String address = PreviewPages.address(area, paper);
    PaperFacts facts = PaperFacts.of(paper);
    Map<SectionKind, String> headings = proposals.headings(viewer, area.id(), paper.committeeId());
    List<SectionsPage.Line> lines = new ArrayList<>();
    List<SectionsPage.Lacking> lacking = new ArrayList<>();
    for (int place = 0; place < paper.sections().size(); place++) {
      lines.add(standing(paper.sections(), place, typed));
    }
    for (SectionKind kind : others(paper)) {
      if (facts.has(kind.need()) || typed.all("section").contains(kind.name())) {
        Section section = new Section(kind, headings.getOrDefault(kind, kind.heading()));
        lines.add(line(section, "", false, typed, false, false));
      } else {
        lacking.add(new SectionsPage.Lacking(kind.heading(), needs(kind.need())));
      }
    }
    return new Page(
            "Sections of the paper",
            "papers/sections",
            new SectionsPage(
                paper.title(),
                address,
                address + "/sections",
                typed.version(paper.version()),
                typed.error("sections"),
                lines,
                lacking))
        .withErrors(typed.errors());
  }

  private static List<SectionKind> others(Paper paper) {
    List<SectionKind> chosen = paper.sections().stream().map(Section::kind).toList();
    return Arrays.stream(SectionKind.values()).filter(each -> !chosen.contains(each)).toList();
  }

  private static SectionsPage.Line standing(List<Section> sections, int place, Form typed) {
    return line(
        sections.get(place),
        String.valueOf(place + 1),
        true,
        typed,
        place > 0,
        place < sections.size() - 1);
  }

  private static SectionsPage.Line line(
      Section section, String order, boolean stands, Form typed, boolean mayUp, boolean mayDown) {
    SectionKind kind = section.kind();
    boolean chosen = typed.has("version") ? typed.all("section").contains(kind.name()) : stands;
    return new SectionsPage.Line(
        kind.name(),
        kind.heading(),
        kind.meaning() + ".",
        chosen,
        typed.error(PaperRules.field(kind)),
        Field.of(typed, "order_" + kind, order),
        Field.of(typed, "heading_" + kind, section.heading()),
        mayUp,
        mayDown);
  }

  private static String needs(SectionKind.Need need) {
    return switch (need) {
      case NOTHING -> "";
      case MONTHS -> "needs months";
      case ITEM -> "needs an item of a meeting";
      case REVIEW -> "needs a review";
      case PLAN -> "needs a plan";
    };
  }
}
