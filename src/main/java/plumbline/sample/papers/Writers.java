package plumbline.sample.papers;

import java.util.Map;
import java.util.Objects;
import plumbline.common.AgencyId;
import plumbline.common.AreaId;
import plumbline.common.AreaName;
import plumbline.common.CommitteeId;
import plumbline.observations.Openness;
import plumbline.people.Viewer;
import plumbline.reviews.Readers;

/**
 * Into which area papers are entered and by whom.
 *
 * @param people whoever acts besides the coordinator, by the keys of the file
 */
public record Writers(
    AreaName area,
    Viewer coordinator,
    Map<String, Viewer> people,
    Map<String, CommitteeId> committees,
    Map<String, AgencyId> agencies) {

  public Writers {
    people = Map.copyOf(people);
    committees = Map.copyOf(committees);
    agencies = Map.copyOf(agencies);
  }

  AreaId id() {
    return area.id();
  }

  CommitteeId committee(String key) {
    return Objects.requireNonNull(committees.get(key), key);
  }

  AgencyId agency(String key) {
    return Objects.requireNonNull(agencies.get(key), key);
  }

  /** Whoever has this key; nobody in particular is the coordinator. */
  Viewer person(String key) {
    return key.isEmpty() ? coordinator : Objects.requireNonNull(people.get(key), key);
  }

  /** Who else reads a figure; the committee is named by its key. */
  Openness openness(Readers readers, String committee) {
    return new Openness(readers, committee.isEmpty() ? null : committee(committee));
  }
}
