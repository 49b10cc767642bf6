package plumbline.administration;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import plumbline.common.AreaName;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.frameworks.Framework;
import plumbline.people.Permission;
import plumbline.people.RoleChoices;
import plumbline.people.Viewer;
import plumbline.web.Page;

/** Makes the front page of administration. */
@Singleton
final class FrontPages {

  private static final int ON_A_PAGE = 10;

  private final AdministrationRepository repository;
  private final RoleChoices choices;

  FrontPages(AdministrationRepository repository, RoleChoices choices) {
    this.repository = repository;
    this.choices = choices;
  }

  record IndexPage(
      boolean installation, boolean createsAreas, List<Area> areas, String previous, String next) {

    record Area(String id, String name, List<Line> lines) {}

    /**
     * One thing to look after.
     *
     * @param wanting whether somebody has to do something about it
     */
    record Line(String what, String words, boolean wanting, List<Link> links) {

      Line with(String text, String href) {
        List<Link> all = new ArrayList<>(links);
        all.add(new Link(text, href));
        return new Line(what, words, wanting, List.copyOf(all));
      }
    }

    record Link(String text, String href) {}
  }

  Page index(Viewer viewer, int page) {
    List<Overview> found = repository.overviews(viewer, ON_A_PAGE + 1, (page - 1) * ON_A_PAGE);
    List<Overview> shown = found.stream().limit(ON_A_PAGE).toList();
    List<Led> led = repository.led(viewer, shown.stream().map(Overview::id).toList());
    return new Page(
        "Administration",
        "administration/index",
        new IndexPage(
            viewer.administers(),
            viewer.mayAnywhere(Permission.CREATE_AREA),
            shown.stream().map(area -> area(viewer, area, led)).toList(),
            page > 1 ? "/admin?page=" + (page - 1) : "",
            found.size() > ON_A_PAGE ? "/admin?page=" + (page + 1) : ""));
  }

  private IndexPage.Area area(Viewer viewer, Overview area, List<Led> led) {
    AreaName name = area.named();
    List<IndexPage.Line> lines = new ArrayList<>();
    lines.add(people(area, name));
    lines.add(leads(area, name, led));
    lines.add(
        line("Agencies", some(area.agencies(), "agency", "agencies"), area.agencies() == 0)
            .with("Agencies and committees", name.path("/agencies")));
    lines.add(readers(area, name));
    lines.add(calendar(viewer, area, name));
    if (viewer.may(Permission.SEND_REMINDERS, area.id())) {
      lines.add(messages(area, name));
    }
    lines.add(
        line("History", "Who changed what, and whether it is as it was written", false)
            .with("History", name.path("/history")));
    lines.add(
        line("Details", "Its name, whom committees ask, its code", false)
            .with("Details", name.path("")));
    return new IndexPage.Area(area.slug(), area.name(), lines);
  }

  private static IndexPage.Line people(Overview area, AreaName name) {
    String words =
        some(area.people(), "person", "people")
            + (area.invited() > 0 ? "; " + area.invited() + " have not signed in yet" : "")
            + (area.coordinators() == 0 ? "; no coordinator can sign in" : "");
    return line("People and roles", words, area.coordinators() == 0)
        .with("People", name.path("/people"))
        .with("Invite", name.path("/people/new"));
  }

  private IndexPage.Line leads(Overview area, AreaName name, List<Led> led) {
    Framework framework = choices.framework(Optional.ofNullable(area.framework()));
    Set<CriterionId> covered =
        led.stream()
            .filter(each -> each.areaId().equals(area.id()))
            .map(Led::criterionId)
            .collect(Collectors.toSet());
    long gaps =
        framework.criteria().stream()
            .filter(placed -> !covered.contains(placed.criterion().id()))
            .count();
    int all = framework.criteria().size();
    String words =
        gaps == 0
            ? "Each of the %d criteria has a lead".formatted(all)
            : "%d of %d criteria have no lead".formatted(gaps, all);
    return line("Criteria leads", words, gaps > 0).with("Leads", name.path("/leads"));
  }

  private static IndexPage.Line readers(Overview area, AreaName name) {
    String words =
        "%s with %s; %s"
            .formatted(
                some(area.committees(), "committee", "committees"),
                some(area.readers(), "reader", "readers"),
                some(area.nationalReaders(), "national reader", "national readers"));
    boolean unread = area.committees() > 0 && area.readers() == 0;
    return line("Readers", words, unread).with("Readers", name.path("/readers"));
  }

  private static IndexPage.Line calendar(Viewer viewer, Overview area, AreaName name) {
    String month = area.openMonth();
    String words =
        month == null || area.dueOn() == null
            ? "No month is open"
            : "%s is open, due %s"
                .formatted(
                    Month.parse(month).map(Month::words).orElse(month), Month.words(area.dueOn()));
    IndexPage.Line line = line("Calendar", words, false);
    if (viewer.belongsTo(area.id())) {
      line = line.with("Months", name.path("/rounds")).with("Meetings", name.path("/scrutiny"));
    }
    return line.with("Term dates", name.path("/terms"));
  }

  private static IndexPage.Line messages(Overview area, AreaName name) {
    return line(
            "Messages",
            area.unsent() == 0
                ? "Nothing waits to be sent by hand"
                : some(area.unsent(), "message waits", "messages wait") + " to be sent by hand",
            area.unsent() > 0)
        .with("Outbox", name.path("/outbox"));
  }

  private static String some(int number, String one, String many) {
    return (number == 0 ? "no" : String.valueOf(number)) + " " + (number == 1 ? one : many);
  }

  private static IndexPage.Line line(String what, String words, boolean wanting) {
    return new IndexPage.Line(what, words, wanting, List.of());
  }
}
