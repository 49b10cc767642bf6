package plumbline.people;

import static plumbline.people.Permission.ADD_EVIDENCE;
import static plumbline.people.Permission.AGREE_RATINGS;
import static plumbline.people.Permission.AGREE_RECOMMENDATIONS;
import static plumbline.people.Permission.ANSWER_QUESTIONS;
import static plumbline.people.Permission.ASK_FOR_EVIDENCE;
import static plumbline.people.Permission.CORRECT_RATINGS;
import static plumbline.people.Permission.CREATE_AREA;
import static plumbline.people.Permission.EDIT_AREA;
import static plumbline.people.Permission.ERASE_EVIDENCE;
import static plumbline.people.Permission.GIVE_AGENCY_RATINGS;
import static plumbline.people.Permission.IMPORT_STATISTICS;
import static plumbline.people.Permission.KEEP_MEASURES;
import static plumbline.people.Permission.KEEP_MEETINGS;
import static plumbline.people.Permission.KEEP_PLANS;
import static plumbline.people.Permission.KEEP_REVIEWS;
import static plumbline.people.Permission.MAKE_REPORTS;
import static plumbline.people.Permission.MANAGE_AGENCIES;
import static plumbline.people.Permission.MANAGE_PEOPLE;
import static plumbline.people.Permission.NOTE_SOURCES;
import static plumbline.people.Permission.OPEN_AND_CLOSE_ROUNDS;
import static plumbline.people.Permission.PUBLISH_REPORTS;
import static plumbline.people.Permission.READ_HISTORY;
import static plumbline.people.Permission.RECORD_FIGURES;
import static plumbline.people.Permission.RELEASE_FIGURES;
import static plumbline.people.Permission.RELEASE_PARTS;
import static plumbline.people.Permission.REOPEN_ACTIONS;
import static plumbline.people.Permission.RESPOND;
import static plumbline.people.Permission.RUN_INSTALLATION;
import static plumbline.people.Permission.SEND_REMINDERS;
import static plumbline.people.Permission.SHARE_EVIDENCE;
import static plumbline.people.Permission.UPDATE_ACTIONS;
import static plumbline.people.Permission.VERIFY_ACTIONS;
import static plumbline.people.Permission.WRITE_GROUP_NARRATIVES;
import static plumbline.people.Permission.WRITE_RECOMMENDATIONS;

import java.util.Set;

/** What a person is for an area (an administrator: for the installation). */
public enum Role {
  ADMINISTRATOR(
      "Administrator",
      "Looks after areas, people and frameworks; reads no area's ratings",
      Set.of(
          RUN_INSTALLATION,
          CREATE_AREA,
          EDIT_AREA,
          MANAGE_AGENCIES,
          MANAGE_PEOPLE,
          READ_HISTORY,
          IMPORT_STATISTICS)),
  COORDINATOR(
      "Coordinator",
      "Opens and closes the month, makes and publishes the reports",
      Set.of(
          EDIT_AREA,
          MANAGE_AGENCIES,
          MANAGE_PEOPLE,
          READ_HISTORY,
          OPEN_AND_CLOSE_ROUNDS,
          SEND_REMINDERS,
          AGREE_RATINGS,
          GIVE_AGENCY_RATINGS,
          WRITE_GROUP_NARRATIVES,
          CORRECT_RATINGS,
          ADD_EVIDENCE,
          ASK_FOR_EVIDENCE,
          SHARE_EVIDENCE,
          ERASE_EVIDENCE,
          KEEP_PLANS,
          UPDATE_ACTIONS,
          VERIFY_ACTIONS,
          REOPEN_ACTIONS,
          KEEP_REVIEWS,
          RELEASE_PARTS,
          WRITE_RECOMMENDATIONS,
          AGREE_RECOMMENDATIONS,
          RESPOND,
          NOTE_SOURCES,
          KEEP_MEETINGS,
          ANSWER_QUESTIONS,
          KEEP_MEASURES,
          RECORD_FIGURES,
          RELEASE_FIGURES,
          MAKE_REPORTS,
          PUBLISH_REPORTS)),
  LEAD(
      "Lead",
      "Agrees the rating of the criteria in their care; reads the whole area",
      Set.of(
          AGREE_RATINGS,
          GIVE_AGENCY_RATINGS,
          WRITE_GROUP_NARRATIVES,
          ADD_EVIDENCE,
          KEEP_PLANS,
          UPDATE_ACTIONS,
          VERIFY_ACTIONS,
          ASK_FOR_EVIDENCE,
          KEEP_REVIEWS,
          WRITE_RECOMMENDATIONS,
          RESPOND,
          NOTE_SOURCES,
          ANSWER_QUESTIONS,
          KEEP_MEASURES,
          RECORD_FIGURES,
          MAKE_REPORTS)),
  CONTRIBUTOR(
      "Agency contributor",
      "Speaks for a partner agency on the criteria assigned to it",
      Set.of(GIVE_AGENCY_RATINGS, ADD_EVIDENCE, UPDATE_ACTIONS, RECORD_FIGURES)),
  SCRUTINY_READER("Scrutiny reader", "Reads what has been published to the committee", Set.of()),
  NATIONAL_READER("National reader", "Reads what the area has published", Set.of());

  private final String words;
  private final String description;
  private final Set<Permission> permissions;

  Role(String words, String description, Set<Permission> permissions) {
    this.words = words;
    this.description = description;
    this.permissions = permissions;
  }

  public String words() {
    return words;
  }

  public String description() {
    return description;
  }

  boolean gives(Permission permission) {
    return permissions.contains(permission);
  }

  /** Whether the role is confined to criteria that are named with it. */
  public boolean isForCriteria() {
    return this == LEAD || this == CONTRIBUTOR;
  }

  /** Whether everything of the area is open to read, drafts too. */
  boolean readsWholeArea() {
    return this == COORDINATOR || this == LEAD;
  }
}
