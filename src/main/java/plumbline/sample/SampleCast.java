package plumbline.sample;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.common.AgencyId;
import plumbline.common.AreaId;
import plumbline.common.AreaName;
import plumbline.common.CommitteeId;
import plumbline.people.Role;
import plumbline.people.Viewer;
import plumbline.sample.papers.Writers;

/** The sample's area, its partners by their keys in the file, and whoever acts in it. */
record SampleCast(
    AreaName area,
    Map<String, AgencyId> agencies,
    Map<String, CommitteeId> committees,
    Map<String, Viewer> people) {

  SampleCast {
    people = Collections.unmodifiableMap(new LinkedHashMap<>(people));
  }

  AreaId id() {
    return area.id();
  }

  Viewer coordinator() {
    return in(Role.COORDINATOR).findFirst().orElseThrow();
  }

  List<Viewer> leads() {
    return in(Role.LEAD).toList();
  }

  AgencyId agency(String key) {
    return Objects.requireNonNull(agencies.get(key), key);
  }

  /** Who speaks for an agency. */
  Viewer contributor(AgencyId agency) {
    return speaker(agency).orElseThrow();
  }

  /** Who speaks for an agency, if somebody does. */
  Optional<Viewer> speaker(AgencyId agency) {
    return in(Role.CONTRIBUTOR)
        .filter(person -> person.agencies(area.id()).contains(agency))
        .findFirst();
  }

  /** Whoever enters what scrutiny asks, and what is answered. */
  Writers writers() {
    return new Writers(area, coordinator(), people, committees, agencies);
  }

  CommitteeId committee(String key) {
    return Objects.requireNonNull(committees.get(key), key);
  }

  private Stream<Viewer> in(Role role) {
    return people.values().stream().filter(person -> person.hasRole(role, area.id()));
  }
}
