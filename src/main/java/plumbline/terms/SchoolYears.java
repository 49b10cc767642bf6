package plumbline.terms;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import plumbline.common.AreaId;
import plumbline.common.Conflict;
import plumbline.common.NotAllowed;
import plumbline.common.NotFound;
import plumbline.common.Refused;
import plumbline.history.Change;
import plumbline.history.History;
import plumbline.people.Permission;
import plumbline.people.RequiresPermission;
import plumbline.people.Viewer;
import plumbline.timescales.Timescales;

/** Takes an area's term dates, and moves to them what falls due in a term. */
@Singleton
public class SchoolYears {

  private final SchoolYearRepository repository;
  private final Timescales timescales;
  private final History history;

  SchoolYears(SchoolYearRepository repository, Timescales timescales, History history) {
    this.repository = repository;
    this.timescales = timescales;
    this.history = history;
  }

  /**
   * Adds the terms of a school year.
   *
   * @throws Refused on the field of the day that is wrong
   */
  @Transactional
  @RequiresPermission(Permission.EDIT_AREA)
  public void add(Viewer viewer, AreaId area, SchoolYear year) {
    year.requirePossible(timescales.termDates(area));
    int inserted =
        repository.insert(
            area,
            year.schoolYear(),
            year.autumnFirst(),
            year.autumnLast(),
            year.springFirst(),
            year.springLast(),
            year.summerFirst(),
            year.summerLast());
    if (inserted != 1) {
      throw new Refused(
          "autumn_first",
          "The terms of %s are given already; change them instead."
              .formatted(SchoolYear.words(year.schoolYear())));
    }
    timescales.moveToTerms(area, year.schoolYear());
    history.record(viewer.id(), area, new Change("term dates added", subject(year), year));
  }

  /**
   * Puts the terms of a school year right.
   *
   * @param year with the version that was shown
   * @throws Refused on the field of the day that is wrong
   * @throws Conflict when somebody else changed them first
   */
  @Transactional
  @RequiresPermission(Permission.EDIT_AREA)
  public void change(Viewer viewer, AreaId area, SchoolYear year) {
    if (repository.find(area, year.schoolYear()).isEmpty()) {
      throw new NotFound();
    }
    year.requirePossible(timescales.termDates(area));
    int updated =
        repository.update(
            area,
            year.schoolYear(),
            year.autumnFirst(),
            year.autumnLast(),
            year.springFirst(),
            year.springLast(),
            year.summerFirst(),
            year.summerLast(),
            year.version());
    if (updated != 1) {
      throw Conflict.overtaken(
          "Somebody else changed these terms just now. Nothing of yours was saved.");
    }
    timescales.moveToTerms(area, year.schoolYear());
    history.record(viewer.id(), area, new Change("term dates changed", subject(year), year));
  }

  /** The school years that the area has given, the newest first. */
  List<SchoolYear> all(Viewer viewer, AreaId area) {
    requireOpen(viewer, area);
    return repository.all(area);
  }

  Optional<SchoolYear> find(Viewer viewer, AreaId area, int year) {
    requireOpen(viewer, area);
    return repository.find(area, year);
  }

  private static void requireOpen(Viewer viewer, AreaId area) {
    if (!viewer.may(Permission.EDIT_AREA, area) && !viewer.readsWholeArea(area)) {
      throw new NotAllowed("You may not read the area's term dates.");
    }
  }

  private static String subject(SchoolYear year) {
    return "school year " + year.schoolYear();
  }
}
