package plumbline.areas;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.regex.Pattern;
import plumbline.common.AreaId;
import plumbline.common.AreaName;
import plumbline.common.Conflict;
import plumbline.common.Ids;
import plumbline.common.NotFound;
import plumbline.common.Refused;
import plumbline.history.Change;
import plumbline.history.History;
import plumbline.people.People;
import plumbline.people.Permission;
import plumbline.people.RequiresPermission;
import plumbline.people.Viewer;

/** Creates areas and changes what they are called. */
@Singleton
public class Areas {

  private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{1,58}[a-z0-9]");

  private final AreaRepository repository;
  private final People people;
  private final History history;

  Areas(AreaRepository repository, People people, History history) {
    this.repository = repository;
    this.people = people;
    this.history = history;
  }

  /**
   * Creates an area.
   *
   * @throws Refused when the short name is malformed or taken
   */
  @Transactional
  @RequiresPermission(Permission.CREATE_AREA)
  public AreaName create(Viewer viewer, String slug, String name, String contactRole) {
    checkSlug(slug);
    AreaId id = new AreaId(Ids.next());
    if (repository.insert(id, slug, name, contactRole) != 1) {
      throw new Refused("slug", "Another area has this short name; choose a different one.");
    }
    history.begin(id);
    history.record(
        viewer.id(),
        id,
        new Change("area created", "area", new LocalArea(id, slug, name, contactRole, "", "", 1)));
    return new AreaName(id, slug, name);
  }

  /**
   * @throws Refused when this cannot be the short name of any area
   */
  static void checkSlug(String slug) {
    // "new" is the address of the page that adds an area.
    if (!SLUG.matcher(slug).matches() || slug.equals("new")) {
      throw new Refused(
          "slug",
          "Use 3 to 60 lower-case letters, digits and hyphens, beginning with a letter, and not the"
              + " word new.");
    }
  }

  /**
   * Changes the details of the area; its short name stays, because links hold it.
   *
   * @throws Conflict when somebody else changed it first
   */
  @Transactional
  @RequiresPermission(Permission.EDIT_AREA)
  public void update(Viewer viewer, AreaName area, AreaDetails to, int version) {
    if (repository.update(
            area.id(), to.name(), to.contactRole(), to.onsCode(), to.neighbours(), version)
        != 1) {
      throw Conflict.overtaken(
          "Somebody else changed the area's details just now. Nothing was saved.");
    }
    people.renewAccessOfArea(area.id());
    history.record(
        viewer.id(),
        area.id(),
        new Change(
            "area changed",
            "area",
            new LocalArea(
                area.id(),
                area.slug(),
                to.name(),
                to.contactRole(),
                to.onsCode(),
                to.neighbours(),
                version + 1)));
  }

  /**
   * The area of this address with its details.
   *
   * @throws NotFound when there is none, or it is not open to this person
   */
  public LocalArea get(Viewer viewer, String slug) {
    return repository.find(viewer, slug).orElseThrow(NotFound::new);
  }
}
