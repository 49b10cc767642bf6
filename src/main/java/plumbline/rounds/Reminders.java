package plumbline.rounds;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import plumbline.common.AreaName;
import plumbline.common.Conflict;
import plumbline.common.Month;
import plumbline.common.NotFound;
import plumbline.common.PersonId;
import plumbline.common.Refused;
import plumbline.history.Change;
import plumbline.history.History;
import plumbline.mail.Letter;
import plumbline.mail.MessageKind;
import plumbline.mail.Outbox;
import plumbline.people.Permission;
import plumbline.people.RequiresPermission;
import plumbline.people.Viewer;
import plumbline.web.WebSettings;

/** Reminds people of what is still open with them in a month. */
@Singleton
public class Reminders {

  private final RoundRepository rounds;
  private final AnsweringRepository repository;
  private final Outbox outbox;
  private final History history;
  private final ReminderText text;

  Reminders(
      RoundRepository rounds,
      AnsweringRepository repository,
      Outbox outbox,
      History history,
      WebSettings settings,
      InstantSource clock) {
    this.rounds = rounds;
    this.repository = repository;
    this.outbox = outbox;
    this.history = history;
    this.text = new ReminderText(settings, clock);
  }

  /**
   * Writes a reminder to everybody of the group who is late and can sign in; one for each person
   * and day, however many roles they have.
   *
   * @param group {@code all}, {@code leads}, {@code agency-<id>} or {@code person-<id>}
   * @throws Refused when nobody is left to be reminded
   * @throws Conflict when the month is closed
   */
  @Transactional
  @RequiresPermission(Permission.SEND_REMINDERS)
  public void send(Viewer viewer, AreaName area, Month month, String group) {
    Round round = rounds.find(viewer, area.id(), month).orElseThrow(NotFound::new);
    if (!round.isOpen()) {
      throw new Conflict(month.words() + " is closed: nobody has to answer any more.");
    }
    Map<PersonId, List<Answering>> late =
        repository.ofMonth(viewer, area.id(), month).stream()
            .filter(line -> line.isLate() && line.canSignIn())
            .collect(
                Collectors.groupingBy(
                    Answering::personId, LinkedHashMap::new, Collectors.toList()));
    List<Letter> letters =
        late.values().stream()
            .filter(lines -> lines.stream().anyMatch(line -> isIn(line, group)))
            .map(lines -> text.letter(viewer, area, round, lines))
            .toList();
    int written =
        letters.isEmpty()
            ? 0
            : outbox.add(viewer, area.id(), round.id(), MessageKind.REMINDER, letters);
    if (written == 0) {
      throw new Refused(
          "answers",
          "Nobody was reminded: each of them has answered, cannot sign in yet, or was reminded"
              + " today.");
    }
    history.record(
        viewer.id(),
        area.id(),
        new Change("reminders written", "round " + month, new Kept(month, group, written)));
  }

  private static boolean isIn(Answering line, String group) {
    var agency = line.agencyId();
    return group.equals("all")
        || (group.equals("leads") && line.isLead())
        || (agency != null && group.equals("agency-" + agency.value()))
        || group.equals("person-" + line.personId().value());
  }

  /** What the history keeps of reminders. */
  record Kept(Month month, String group, int written) {}
}
