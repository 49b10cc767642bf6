package plumbline.areas;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import plumbline.common.AgencyId;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.common.Conflict;
import plumbline.common.Ids;
import plumbline.common.NotFound;
import plumbline.common.Refused;
import plumbline.history.Change;
import plumbline.history.History;
import plumbline.people.Permission;
import plumbline.people.RequiresPermission;
import plumbline.people.Viewer;

/** Adds and renames the agencies and committees of an area. */
@Singleton
public class Partners {

  private final PartnerRepository repository;
  private final History history;

  Partners(PartnerRepository repository, History history) {
    this.repository = repository;
    this.history = history;
  }

  @Transactional
  @RequiresPermission(Permission.MANAGE_AGENCIES)
  public AgencyId addAgency(Viewer viewer, AreaId area, String name, AgencyKind kind) {
    AgencyId id = new AgencyId(Ids.next());
    if (repository.insertAgency(id, area, name, kind) != 1) {
      throw new Refused("name", "The area already has an agency of this name.");
    }
    Agency agency = new Agency(id, name, kind, 1);
    history.record(viewer.id(), area, new Change("agency added", "agency " + id.value(), agency));
    return id;
  }

  @Transactional
  @RequiresPermission(Permission.MANAGE_AGENCIES)
  public void changeAgency(
      Viewer viewer, AreaId area, AgencyId id, String name, AgencyKind kind, int version) {
    if (repository.agency(area, id).isEmpty()) {
      throw new NotFound();
    }
    boolean taken =
        repository.agencies(area).stream()
            .anyMatch(other -> other.name().equalsIgnoreCase(name) && !other.id().equals(id));
    if (taken) {
      throw new Refused("name", "The area already has an agency of this name.");
    }
    if (repository.updateAgency(area, id, name, kind, version) != 1) {
      throw Conflict.overtaken("Somebody else changed this agency just now. Nothing was saved.");
    }
    Agency agency = new Agency(id, name, kind, version + 1);
    history.record(viewer.id(), area, new Change("agency changed", "agency " + id.value(), agency));
  }

  @Transactional
  @RequiresPermission(Permission.MANAGE_AGENCIES)
  public CommitteeId addCommittee(Viewer viewer, AreaId area, String name) {
    CommitteeId id = new CommitteeId(Ids.next());
    if (repository.insertCommittee(id, area, name) != 1) {
      throw new Refused("committee", "The area already has a committee of this name.");
    }
    history.record(
        viewer.id(),
        area,
        new Change("committee added", "committee " + id.value(), new Committee(id, name, 1)));
    return id;
  }

  /** Papers that were sent keep the name of their day. */
  @Transactional
  @RequiresPermission(Permission.MANAGE_AGENCIES)
  public void renameCommittee(
      Viewer viewer, AreaId area, CommitteeId id, String name, int version) {
    if (repository.committee(area, id).isEmpty()) {
      throw new NotFound();
    }
    boolean taken =
        repository.committees(area).stream()
            .anyMatch(other -> other.name().equalsIgnoreCase(name) && !other.id().equals(id));
    if (taken) {
      throw new Refused("name", "The area already has a committee of this name.");
    }
    if (repository.renameCommittee(area, id, name, version) != 1) {
      throw Conflict.overtaken("Somebody else renamed this committee just now. Nothing was saved.");
    }
    history.record(
        viewer.id(),
        area,
        new Change(
            "committee renamed", "committee " + id.value(), new Committee(id, name, version + 1)));
  }

  /** The agencies of an area, for whoever agrees ratings there. */
  public List<Agency> agencies(Viewer viewer, AreaId area) {
    viewer.require(Permission.AGREE_RATINGS, area);
    return repository.agencies(area);
  }

  /** The committees to which a report can be published. */
  public List<Committee> committees(Viewer viewer, AreaId area) {
    viewer.require(Permission.PUBLISH_REPORTS, area);
    return repository.committees(area);
  }
}
