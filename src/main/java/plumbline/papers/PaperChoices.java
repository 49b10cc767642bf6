package plumbline.papers;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.common.AreaName;
import plumbline.common.CommitteeId;
import plumbline.common.Id;
import plumbline.common.Ids;
import plumbline.common.ItemId;
import plumbline.common.MeetingId;
import plumbline.common.Month;
import plumbline.meetings.CommitteeStanding;
import plumbline.meetings.Item;
import plumbline.meetings.Items;
import plumbline.meetings.Meeting;
import plumbline.meetings.Meetings;
import plumbline.meetings.Privacy;
import plumbline.people.Viewer;
import plumbline.reviews.Readers;
import plumbline.reviews.Reviews;
import plumbline.web.Choice;

/** What can be chosen for a paper. */
@Singleton
final class PaperChoices {

  private static final int PAST_ITEMS = 20;

  private final Meetings meetings;
  private final Items items;
  private final Reviews reviews;
  private final MaterialRepository material;
  private final InstantSource clock;

  PaperChoices(
      Meetings meetings,
      Items items,
      Reviews reviews,
      MaterialRepository material,
      InstantSource clock) {
    this.meetings = meetings;
    this.items = items;
    this.reviews = reviews;
    this.material = material;
    this.clock = clock;
  }

  /** The committee that meets next, or the only one; empty when none does. */
  String likelyCommittee(Viewer viewer, AreaName area) {
    List<CommitteeStanding> all = meetings.committees(viewer, area.id());
    Stream<CommitteeStanding> likely =
        all.size() == 1
            ? all.stream()
            : all.stream()
                .filter(each -> each.nextMeeting() != null)
                .sorted(
                    Comparator.comparing(
                        each -> Optional.ofNullable(each.nextMeeting()).orElseThrow()));
    return likely.findFirst().map(each -> text(each.id())).orElse("");
  }

  List<Choice> committees(Viewer viewer, AreaName area, String chosen) {
    List<Choice> committees =
        meetings.committees(viewer, area.id()).stream()
            .map(each -> Choice.of(text(each.id()), each.name(), chosen))
            .toList();
    return Choice.orNone("Choose a committee", committees, chosen);
  }

  /** The items of the committee's next meeting, when it has just one. */
  String likelyItem(Viewer viewer, AreaName area, String committee) {
    List<Item> next = ofCommittee(viewer, area, committee);
    LocalDate today = Month.today(clock);
    if (next.isEmpty() || next.getFirst().heldOn().isBefore(today)) {
      return "";
    }
    MeetingId meeting = next.getFirst().meetingId();
    List<Item> ofNext = next.stream().filter(each -> each.meetingId().equals(meeting)).toList();
    return ofNext.size() == 1 ? text(ofNext.getFirst().id()) : "";
  }

  /** The items of the committee's meetings: those to come, the next first, then the last ones. */
  List<Choice> items(Viewer viewer, AreaName area, String committee, String chosen) {
    Optional<Item> standing =
        chosen.matches(Ids.FORM)
            ? items.find(viewer, area.id(), new ItemId(Long.parseLong(chosen)))
            : Optional.empty();
    List<Choice> choices =
        Stream.concat(ofCommittee(viewer, area, committee).stream(), standing.stream())
            .distinct()
            .map(each -> Choice.of(text(each.id()), words(each, committee), chosen))
            .toList();
    return Choice.orNone("Not decided yet", choices, chosen);
  }

  private List<Item> ofCommittee(Viewer viewer, AreaName area, String committee) {
    if (!committee.matches(Ids.FORM)) {
      return List.of();
    }
    CommitteeId id = new CommitteeId(Long.parseLong(committee));
    Set<MeetingId> cancelled =
        meetings.ofCommittee(viewer, area.id(), id).stream()
            .filter(Meeting::cancelled)
            .map(Meeting::id)
            .collect(Collectors.toSet());
    List<Item> all =
        items.newest(viewer, area.id()).stream()
            .filter(each -> each.committeeId().equals(id))
            .filter(each -> !cancelled.contains(each.meetingId()))
            .toList();
    LocalDate today = Month.today(clock);
    return Stream.concat(
            all.stream()
                .filter(each -> !each.heldOn().isBefore(today))
                .sorted(Comparator.comparing(Item::heldOn)),
            all.stream().filter(each -> each.heldOn().isBefore(today)).limit(PAST_ITEMS))
        .toList();
  }

  /** "12 March 2026: 8. Progress report (private)". */
  private static String words(Item item, String committee) {
    String day = Month.words(item.heldOn());
    String privacy = item.privacy() == Privacy.PUBLIC ? "" : " (private)";
    boolean isElsewhere = !text(item.committeeId()).equals(committee);
    return (isElsewhere ? item.committee() + ", " : "") + day + ": " + item.heading() + privacy;
  }

  /** The months that were opened, the newest first. */
  List<Choice> months(Viewer viewer, AreaName area, String chosen) {
    List<Choice> months =
        material.months(viewer, area.id()).stream()
            .map(each ->
                Choice.of(
                    each.month().toString(),
                    each.month().words() + (each.closed() ? "" : " (still open)"),
                    chosen))
            .toList();
    return Choice.orNone("None", months, chosen);
  }

  /** The last closed months, the newest first. */
  List<Month> lastClosed(Viewer viewer, AreaName area, int most) {
    return material.months(viewer, area.id()).stream()
        .filter(MaterialRepository.Opened::closed)
        .map(MaterialRepository.Opened::month)
        .limit(most)
        .toList();
  }

  List<Choice> reviews(Viewer viewer, AreaName area, String chosen) {
    List<Choice> all =
        reviews.all(viewer, area.id()).stream()
            .map(each ->
                Choice.of(
                    text(each.id()),
                    each.title() + (each.readers() == Readers.PUBLIC ? "" : " (private)"),
                    chosen))
            .toList();
    return Choice.orNone("None", all, chosen);
  }

  List<Choice> plans(Viewer viewer, AreaName area, String chosen) {
    List<Choice> all =
        material.plans(viewer, area.id()).stream()
            .map(each -> Choice.of(text(each.id()), each.title(), chosen))
            .toList();
    return Choice.orNone("None", all, chosen);
  }

  private static String text(Id id) {
    return String.valueOf(id.value());
  }
}
