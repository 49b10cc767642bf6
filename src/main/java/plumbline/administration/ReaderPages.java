package plumbline.administration;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import plumbline.areas.Committee;
import plumbline.common.AreaName;
import plumbline.common.CommitteeId;
import plumbline.people.Viewer;
import plumbline.web.Choice;
import plumbline.web.Form;
import plumbline.web.Page;

/** Makes the page of an area's readers. */
@Singleton
final class ReaderPages {

  /** What a national reader reads, among the committees of the form. */
  static final String PUBLIC = "public";

  private final AdministrationRepository repository;

  ReaderPages(AdministrationRepository repository) {
    this.repository = repository;
  }

  record IndexPage(
      String area,
      String action,
      List<Group> groups,
      List<Choice> people,
      String personError,
      List<Choice> reads,
      String readsError,
      String invite) {

    /** A committee or the national readers, with those who read as such. */
    record Group(String name, String page, String nobody, List<Line> readers) {}

    record Line(String id, String name, String email, String href, String delete) {}
  }

  Page index(Viewer viewer, AreaName area, Form form) {
    List<Committee> committees = repository.committees(viewer, area.id());
    List<Reader> readers = repository.readers(viewer, area.id());
    return new Page(
            "Readers",
            "administration/readers",
            new IndexPage(
                area.name(),
                area.path("/readers"),
                groups(area, committees, readers),
                people(viewer, area, form.text("person")),
                form.error("person"),
                reads(committees, form.text("reads")),
                form.error("reads"),
                area.path("/people/new")))
        .withErrors(form.errors());
  }

  private static List<IndexPage.Group> groups(
      AreaName area, List<Committee> committees, List<Reader> readers) {
    List<IndexPage.Group> groups = new ArrayList<>();
    for (Committee committee : committees) {
      groups.add(
          new IndexPage.Group(
              committee.name(),
              "",
              "Nobody reads its papers here yet.",
              of(area, readers, committee.id())));
    }
    groups.add(
        new IndexPage.Group(
            "National readers",
            "They read what the area has made public.",
            "There is none.",
            of(area, readers, null)));
    return groups;
  }

  private static List<IndexPage.Line> of(
      AreaName area, List<Reader> readers, @Nullable CommitteeId committee) {
    return readers.stream()
        .filter(reader -> Objects.equals(reader.committeeId(), committee))
        .map(reader -> {
          String person = area.path("/people/" + reader.personId().value());
          return new IndexPage.Line(
              String.valueOf(reader.grantId().value()),
              reader.name(),
              reader.email(),
              person,
              person + "/roles/" + reader.grantId().value() + "/delete");
        })
        .toList();
  }

  private List<Choice> people(Viewer viewer, AreaName area, String chosen) {
    return Choice.orNone(
        "Choose a person",
        repository.people(viewer, area.id()).stream()
            .map(each -> Choice.of(String.valueOf(each.id().value()), each.words(), chosen))
            .toList(),
        chosen);
  }

  private static List<Choice> reads(List<Committee> committees, String chosen) {
    List<Choice> all =
        new ArrayList<>(
            committees.stream()
                .map(each -> Choice.of(String.valueOf(each.id().value()), each.name(), chosen))
                .toList());
    all.add(Choice.of(PUBLIC, "What is public, as a national reader", chosen));
    return Choice.orNone("Choose what they read", all, chosen);
  }
}
