package plumbline.rounds;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import plumbline.common.AreaName;
import plumbline.common.Month;
import plumbline.common.PersonId;
import plumbline.contributions.AgencyRating;
import plumbline.contributions.AgencyRatings;
import plumbline.contributions.Asked;
import plumbline.mail.Outbox;
import plumbline.mail.OutboxMessage;
import plumbline.people.Permission;
import plumbline.people.Viewer;

/** Says who has answered in a month, who has not, and who was reminded of it. */
@Singleton
final class AnswersParts {

  private static final int REMINDERS = 100;

  private final AnsweringRepository repository;
  private final AgencyRatings agencies;
  private final Outbox outbox;
  private final InstantSource clock;

  AnswersParts(
      AnsweringRepository repository, AgencyRatings agencies, Outbox outbox, InstantSource clock) {
    this.repository = repository;
    this.agencies = agencies;
    this.outbox = outbox;
    this.clock = clock;
  }

  AnswersPart of(Viewer viewer, AreaName area, Round round) {
    if (!viewer.readsWholeArea(area.id())) {
      return AnswersPart.NONE;
    }
    boolean mayRemind = round.isOpen() && viewer.may(Permission.SEND_REMINDERS, area.id());
    List<Answering> people = repository.ofMonth(viewer, area.id(), round.month());
    List<OutboxMessage> reminders = outbox.ofRound(viewer, area.id(), round.id(), REMINDERS);
    Map<PersonId, OutboxMessage> last =
        reminders.stream()
            .collect(Collectors.toMap(OutboxMessage::personId, Function.identity(), (a, b) -> a));
    Map<String, List<Asked>> asked =
        agencies.asked(viewer, area.id(), round.month()).stream()
            .collect(Collectors.groupingBy(Asked::agencyName));
    Map<String, List<Answering>> groups =
        people.stream()
            .collect(
                Collectors.groupingBy(
                    line -> line.agency() == null ? "" : line.agency(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<AnswersPart.Group> shown = new ArrayList<>();
    groups.forEach((agency, lines) ->
        shown.add(group(lines, asked.getOrDefault(agency, List.of()), last, mayRemind)));
    return new AnswersPart(
        round.isOpen(),
        shown.stream().flatMap(group -> group.lines().stream()).anyMatch(AnswersPart.Line::remind),
        area.path("/rounds/" + round.month() + "/reminders"),
        shown,
        (int) people.stream().filter(Answering::isLate).map(Answering::personId).distinct().count(),
        reminders.stream().map(AnswersParts::sent).toList(),
        viewer.may(Permission.SEND_REMINDERS, area.id()) ? area.path("/outbox") : "");
  }

  /** What agencies have said, as far as this person may see it now. */
  List<AgencyRating> given(Viewer viewer, AreaName area, Round round) {
    return agencies.ofMonth(viewer, area.id(), round.month());
  }

  private AnswersPart.Group group(
      List<Answering> people,
      List<Asked> asked,
      Map<PersonId, OutboxMessage> last,
      boolean mayRemind) {
    Answering first = people.getFirst();
    var agency = first.agencyId();
    List<AnswersPart.Line> lines =
        people.stream().map(line -> line(line, last.get(line.personId()), mayRemind)).toList();
    return new AnswersPart.Group(
        agency == null ? "leads" : "agency-" + agency.value(),
        agency == null ? "Leads" : String.valueOf(first.agency()),
        agency == null
            ? "%d of %d have confirmed everything in their care"
                .formatted(people.stream().filter(line -> !line.isLate()).count(), people.size())
            : "%d of %d criteria rated"
                .formatted(asked.stream().filter(Asked::given).count(), asked.size()),
        lines,
        lines.stream().filter(AnswersPart.Line::remind).count() > 1);
  }

  private AnswersPart.Line line(
      Answering line, @org.jspecify.annotations.Nullable OutboxMessage reminder, boolean may) {
    boolean isToday =
        reminder != null && Month.londonDay(reminder.writtenAt()).equals(Month.today(clock));
    String note =
        line.isLate() && !line.canSignIn()
            ? "Invited, has not signed in yet: no reminder reaches them"
            : reminder == null ? "" : "Reminded on " + Month.momentWords(reminder.writtenAt());
    return new AnswersPart.Line(
        "person-" + line.personId().value(),
        line.person(),
        line.words(),
        !line.isLate(),
        note,
        may && line.isLate() && line.canSignIn() && !isToday);
  }

  private static AnswersPart.Sent sent(OutboxMessage reminder) {
    String became =
        switch (reminder.state()) {
          case SENT -> "sent";
          case FAILED -> "not sent: the mail server did not take it";
          case WAITING -> "in the outbox";
          case BY_HAND -> "in the outbox, to be sent by hand";
          case HAND_SENT -> "sent by hand";
        };
    return new AnswersPart.Sent(
        reminder.personName(),
        "%s, by %s, %s"
            .formatted(Month.momentWords(reminder.writtenAt()), reminder.writtenByName(), became));
  }
}
