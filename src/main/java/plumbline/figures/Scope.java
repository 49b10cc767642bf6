package plumbline.figures;

import java.util.List;
import java.util.stream.Stream;
import plumbline.common.AreaId;
import plumbline.common.AreaName;
import plumbline.common.CommitteeId;
import plumbline.people.Viewer;

/**
 * What a person may read in several areas; no list is empty, so that they can stand in SQL.
 *
 * @param whole those that the person reads as a whole
 * @param criteria in the person's care, each as {@code area/criterion}
 */
record Scope(
    List<AreaId> areas, List<AreaId> whole, List<CommitteeId> committees, List<String> criteria) {

  private static final AreaId NO_AREA = AreaId.INSTALLATION;

  static Scope of(Viewer viewer, List<AreaName> areas) {
    List<AreaId> ids = areas.stream().map(AreaName::id).toList();
    return new Scope(
        some(ids, NO_AREA),
        some(ids.stream().filter(viewer::readsWholeArea).toList(), NO_AREA),
        some(
            ids.stream().flatMap(id -> viewer.committees(id).stream()).toList(),
            new CommitteeId(0)),
        some(ids.stream().flatMap(id -> criteria(viewer, id)).toList(), ""));
  }

  private static Stream<String> criteria(Viewer viewer, AreaId area) {
    return viewer.criteria(area).stream().map(each -> area.value() + "/" + each.value());
  }

  private static <T> List<T> some(List<T> all, T otherwise) {
    return all.isEmpty() ? List.of(otherwise) : all;
  }
}
