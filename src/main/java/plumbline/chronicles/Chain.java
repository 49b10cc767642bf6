package plumbline.chronicles;

import java.util.Set;
import java.util.function.Predicate;
import plumbline.common.AreaId;
import plumbline.common.AreaName;
import plumbline.history.SubjectPages;
import plumbline.people.Role;
import plumbline.people.Viewer;

/**
 * One chain of changes and who reads it.
 *
 * @param name of the area, or of the installation
 * @param address of its history
 * @param file how its exports are called, without an ending
 * @param open the subjects whose fields are told to this person
 * @param records whether the records themselves are exported to this person
 */
record Chain(
    AreaId area,
    String name,
    String address,
    String file,
    Predicate<String> open,
    boolean records) {

  /** What an administrator looks after: no content of an area. */
  private static final Set<String> ADMINISTERED = Set.of("person", "area", "agency", "committee");

  static Chain of(Viewer viewer, AreaName area) {
    boolean reads = viewer.readsWholeArea(area.id());
    return new Chain(
        area.id(),
        area.name(),
        area.path("/history"),
        "history-" + area.slug(),
        subject -> SubjectPages.isOpen(subject) && (reads || isAdministered(subject)),
        reads && !viewer.hasRole(Role.CONTRIBUTOR, area.id()));
  }

  static Chain ofInstallation() {
    return new Chain(
        AreaId.INSTALLATION,
        "The installation",
        "/admin/history",
        "history-installation",
        Chain::isAdministered,
        true);
  }

  private static boolean isAdministered(String subject) {
    return ADMINISTERED.contains(subject.split(" ", 2)[0]);
  }
}
