package plumbline.meetings;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.common.AreaName;
import plumbline.common.CommitteeId;
import plumbline.common.Ids;
import plumbline.common.ItemId;
import plumbline.common.Month;
import plumbline.notes.SourceNotes;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.Field;
import plumbline.web.Form;
import plumbline.web.Page;

/** Makes the page of an item, and the form for what is said of it. */
@Singleton
final class ItemPages {

  private final Items items;
  private final ItemFacts facts;
  private final NextReports nextReports;
  private final Questions questions;
  private final SourceNotes notes;

  ItemPages(
      Items items,
      ItemFacts facts,
      NextReports nextReports,
      Questions questions,
      SourceNotes notes) {
    this.items = items;
    this.facts = facts;
    this.nextReports = nextReports;
    this.questions = questions;
    this.notes = notes;
  }

  /** The form; the choices are made for a new item and for one that stands. */
  record EditPage(
      String heading,
      String caption,
      String back,
      String action,
      String button,
      int version,
      Field number,
      Field title,
      Field purpose,
      List<Choice> privacies,
      String privacyError,
      Field marking,
      List<Choice> earlier,
      String followsError) {}

  Page show(Viewer viewer, AreaName area, Item item) {
    String address = item.path(area);
    boolean mayKeep = viewer.may(Permission.KEEP_MEETINGS, area.id());
    boolean mayAnswer = viewer.may(Permission.ANSWER_QUESTIONS, area.id());
    ItemId follows = item.followsId();
    return new Page(
        item.title(),
        "meetings/item",
        new ItemPage(
            item.heading(),
            item.meeting(),
            MeetingPages.address(area, item.meetingId()),
            MeetingPages.standing(item),
            item.purpose(),
            follows == null ? List.of() : links(area, items.find(viewer, area.id(), follows)),
            links(area, items.following(viewer, area.id(), item.id()).stream()),
            facts.of(viewer, area.id(), item.id()).stream()
                .map(fact -> line(fact, mayKeep ? address + "/facts/" + fact.number() : ""))
                .toList(),
            nextReports.of(viewer, area.id(), item.id()).stream()
                .map(each -> ReportPages.report(each, items.today()))
                .toList(),
            questions.ofItem(viewer, area.id(), item.id()).stream()
                .map(question ->
                    exchange(
                        question, mayAnswer ? address + "/questions/" + question.id().value() : ""))
                .toList(),
            notes.part(viewer, area, Items.subject(item.id())),
            mayKeep ? address + "/edit" : "",
            mayKeep ? address + "/facts" : "",
            mayKeep ? address + "/next-report" : "",
            mayKeep ? address + "/questions/new" : "",
            address + ".csv"));
  }

  private static List<ItemPage.Link> links(AreaName area, Optional<Item> item) {
    return links(area, item.stream());
  }

  private static List<ItemPage.Link> links(AreaName area, Stream<Item> found) {
    return found
        .map(item ->
            new ItemPage.Link(item.heading() + ", " + Month.words(item.heldOn()), item.path(area)))
        .toList();
  }

  private static ItemPage.Line line(ItemFact row, String edit) {
    Fact fact = row.fact();
    return new ItemPage.Line(fact.label(), fact.words(), fact.who(), fact.when(), edit);
  }

  static ItemPage.Exchange exchange(Question question, String answer) {
    return new ItemPage.Exchange(
        question.asked().words(),
        who("Asked by ", question.asked()),
        question.isOpen(),
        question.answers().stream()
            .map(given -> new ItemPage.Reply(given.words(), who("Answered by ", given)))
            .toList(),
        answer);
  }

  private static String who(String verb, Said said) {
    return verb + said.role() + " on " + Month.words(said.on());
  }

  Page newOne(Viewer viewer, AreaName area, Meeting meeting, Form form) {
    String address = MeetingPages.address(area, meeting.id());
    List<Choice> earlier =
        earlier(viewer, area, meeting.committeeId(), meeting.heldOn(), form.text("follows"));
    return new Page(
            "Add an item",
            "meetings/edit",
            new EditPage(
                "Add an item",
                meeting.words(),
                address,
                address + "/items",
                "Add the item",
                0,
                Field.of(form, "number"),
                Field.of(form, "title"),
                Field.of(form, "purpose"),
                privacies(form.text("privacy")),
                form.error("privacy"),
                Field.of(form, "marking"),
                earlier,
                form.error("follows")))
        .withErrors(form.errors());
  }

  Page edit(Viewer viewer, AreaName area, Item item, Form form) {
    boolean isTyped = form.has("version");
    form.beside("privacy", item.privacy().name(), item.privacy().words());
    ItemId follows = item.followsId();
    String standing = follows == null ? "" : String.valueOf(follows.value());
    return new Page(
            "Change the item",
            "meetings/edit",
            new EditPage(
                "Change the item",
                item.meeting(),
                item.path(area),
                item.path(area),
                "Save",
                form.version(item.version()),
                Field.of(form, "number", item.number()),
                Field.of(form, "title", item.title()),
                Field.of(form, "purpose", item.purpose()),
                privacies(isTyped ? form.text("privacy") : item.privacy().name()),
                form.error("privacy"),
                Field.of(form, "marking", item.marking()),
                earlier(
                    viewer,
                    area,
                    item.committeeId(),
                    item.heldOn(),
                    isTyped ? form.text("follows") : standing),
                form.error("follows")))
        .withErrors(form.errors());
  }

  private static List<Choice> privacies(String chosen) {
    return Arrays.stream(Privacy.values())
        .map(each ->
            new Choice(each.name(), each.words(), each.meaning(), each.name().equals(chosen)))
        .toList();
  }

  /** What is followed up stays chosen, however old it is and wherever its meeting was moved. */
  private Choice standing(Viewer viewer, AreaName area, String chosen) {
    String text =
        Optional.of(chosen)
            .filter(typed -> typed.matches(Ids.FORM))
            .flatMap(id -> items.find(viewer, area.id(), new ItemId(Long.parseLong(id))))
            .map(item -> Month.words(item.heldOn()) + ": " + item.heading())
            .orElse("An item that is not there");
    return new Choice(chosen, text, "", true);
  }

  /** The items of earlier meetings of the committee, of which none need be chosen. */
  private List<Choice> earlier(
      Viewer viewer, AreaName area, CommitteeId committee, LocalDate before, String chosen) {
    List<Choice> earlier = new ArrayList<>();
    earlier.add(new Choice("", "None", "", chosen.isEmpty()));
    items.newest(viewer, area.id()).stream()
        .filter(each -> each.committeeId().equals(committee) && each.heldOn().isBefore(before))
        .map(each -> {
          String value = String.valueOf(each.id().value());
          String text = Month.words(each.heldOn()) + ": " + each.heading();
          return new Choice(value, text, "", value.equals(chosen));
        })
        .forEach(earlier::add);
    if (earlier.stream().noneMatch(Choice::selected)) {
      earlier.add(standing(viewer, area, chosen));
    }
    return earlier;
  }
}
