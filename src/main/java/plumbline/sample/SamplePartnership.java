package plumbline.sample;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import plumbline.areas.Areas;
import plumbline.areas.Partners;
import plumbline.common.AgencyId;
import plumbline.common.AreaName;
import plumbline.common.CommitteeId;
import plumbline.common.PersonId;
import plumbline.factors.Exemptions;
import plumbline.people.NewGrant;
import plumbline.people.People;
import plumbline.people.Role;
import plumbline.people.Viewer;

/** Makes the sample's area with its agencies, committees and people. */
@Singleton
class SamplePartnership {

  private final Areas areas;
  private final Partners partners;
  private final SampleTerms terms;
  private final People people;
  private final Exemptions exemptions;

  SamplePartnership(
      Areas areas, Partners partners, SampleTerms terms, People people, Exemptions exemptions) {
    this.areas = areas;
    this.partners = partners;
    this.terms = terms;
    this.people = people;
    this.exemptions = exemptions;
  }

  /** Agencies and committees by their keys in the file. */
  private record Keys(Map<String, AgencyId> agencies, Map<String, CommitteeId> committees) {}

  SampleCast create(Viewer administrator, SampleFile file, String slug) {
    AreaName area = areas.create(administrator, slug, file.name(), file.contactRole());
    Keys keys = new Keys(new HashMap<>(), new HashMap<>());
    file.agencies()
        .forEach(agency ->
            keys.agencies.put(
                agency.key(),
                partners.addAgency(administrator, area.id(), agency.name(), agency.kind())));
    file.committees()
        .forEach(committee ->
            keys.committees.put(
                committee.key(),
                partners.addCommittee(administrator, area.id(), committee.name())));
    terms.give(administrator, area.id(), file);
    Map<String, Viewer> viewers = new LinkedHashMap<>();
    file.people().stream()
        .filter(person -> person.role() != Role.ADMINISTRATOR)
        .forEach(
            person -> viewers.put(person.key(), join(administrator, file, area, person, keys)));
    return new SampleCast(area, keys.agencies, keys.committees, viewers);
  }

  private Viewer join(
      Viewer administrator,
      SampleFile file,
      AreaName area,
      SampleFile.PersonText person,
      Keys keys) {
    NewGrant grant =
        new NewGrant(
            person.role(),
            person.agency() == null ? null : keys.agencies.get(person.agency()),
            person.committee() == null ? null : keys.committees.get(person.committee()),
            person.leads());
    People.Invitation invitation =
        new People.Invitation(person.name(), person.email(area.slug()), person.jobTitle());
    PersonId id = people.invite(administrator, area.id(), invitation, grant);
    people.choosePassword(people.link(administrator, area, id), file.password());
    exemptions.giveInSample(id);
    return people.viewer(id);
  }
}
