package plumbline.observations.entry;

import jakarta.inject.Singleton;
import java.util.List;
import plumbline.areas.Partners;
import plumbline.common.CommitteeId;
import plumbline.common.Ids;
import plumbline.common.Refused;
import plumbline.observations.Openness;
import plumbline.observations.Place;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.reviews.Readers;
import plumbline.web.Choice;
import plumbline.web.Form;

/** The choice who else may read a value, for whoever decides that. */
@Singleton
public class Audiences {

  private final Partners partners;

  Audiences(Partners partners) {
    this.partners = partners;
  }

  /** What stands, or as chosen. */
  public Audience page(Viewer viewer, Place place, Form typed, Openness standing) {
    if (!viewer.may(Permission.RELEASE_FIGURES, place.areaId())) {
      return new Audience(List.of(), "", List.of(), "");
    }
    CommitteeId committee = standing.committee();
    String chosen =
        typed.text("committee", committee == null ? "" : String.valueOf(committee.value()));
    return new Audience(
        Choice.of(
            Readers.values(), Audiences::words, typed.text("readers", standing.readers().name())),
        typed.error("readers"),
        Choice.orNone(
            "No committee",
            partners.committees(viewer, place.areaId()).stream()
                .map(each -> Choice.of(String.valueOf(each.id().value()), each.name(), chosen))
                .toList(),
            chosen),
        typed.error("committee"));
  }

  private static String words(Readers readers) {
    return switch (readers) {
      case PARTNERSHIP -> "Coordinator, leads and contributors";
      case COMMITTEE -> "Members of one committee, too";
      case PUBLIC -> "Everybody with a role in the area";
    };
  }

  /**
   * What was chosen; where nothing can be chosen, the partnership.
   *
   * @throws Refused for a choice that is not offered
   */
  public static Openness read(Form form) {
    Readers readers =
        List.of(Readers.values()).stream()
            .filter(each -> each.name().equals(form.text("readers", "PARTNERSHIP")))
            .findFirst()
            .orElseThrow(() -> new Refused("readers", "Choose who may read it."));
    String committee = form.text("committee");
    return new Openness(
        readers, committee.matches(Ids.FORM) ? new CommitteeId(Long.parseLong(committee)) : null);
  }
}
