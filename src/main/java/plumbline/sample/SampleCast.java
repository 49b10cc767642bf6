package plumbline.sample;

import java.util.List;
import java.util.stream.Stream;
import plumbline.common.AreaId;
import plumbline.common.AreaName;
import plumbline.people.Role;
import plumbline.people.Viewer;

/** The sample's area and whoever acts in it. */
record SampleCast(AreaName area, List<Viewer> people) {

  AreaId id() {
    return area.id();
  }

  Viewer coordinator() {
    return in(Role.COORDINATOR).findFirst().orElseThrow();
  }

  List<Viewer> leads() {
    return in(Role.LEAD).toList();
  }

  private Stream<Viewer> in(Role role) {
    return people.stream().filter(person -> person.hasRole(role, area.id()));
  }
}
