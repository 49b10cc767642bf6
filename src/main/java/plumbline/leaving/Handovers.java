package plumbline.leaving;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import plumbline.actions.ActionHandovers;
import plumbline.common.AreaId;
import plumbline.common.PersonId;
import plumbline.history.Change;
import plumbline.measures.Measures;
import plumbline.papers.Papers;
import plumbline.people.Duties;
import plumbline.people.NewGrant;
import plumbline.people.Role;
import plumbline.recommendations.Recommendations;
import plumbline.requests.EvidenceRequests;

/** Puts one person or role in the place of another. */
@Singleton
final class Handovers {

  private final Duties duties;
  private final EvidenceRequests requests;
  private final Papers papers;
  private final ActionHandovers actions;
  private final Recommendations recommendations;
  private final Measures measures;

  Handovers(
      Duties duties,
      EvidenceRequests requests,
      Papers papers,
      ActionHandovers actions,
      Recommendations recommendations,
      Measures measures) {
    this.duties = duties;
    this.requests = requests;
    this.papers = papers;
    this.actions = actions;
    this.recommendations = recommendations;
    this.measures = measures;
  }

  /** What became of each record, for its own history. */
  List<Change> records(AreaId area, Care care, Successors successors) {
    PersonId from = care.leaver().id();
    List<Change> changes = new ArrayList<>();
    successors
        .of(Care.Part.REQUESTS)
        .ifPresent(to -> changes.addAll(requests.handOver(area, from, to)));
    successors
        .of(Care.Part.PAPERS)
        .ifPresent(to -> changes.addAll(papers.handOver(area, from, to)));
    String role = successors.role();
    if (!role.isEmpty() && !care.named().isEmpty()) {
      String title = care.leaver().jobTitle().strip();
      changes.addAll(actions.handOver(area, title, role));
      changes.addAll(recommendations.handOver(area, title, role));
      changes.addAll(measures.handOver(area, title, role));
    }
    return changes;
  }

  /** Whose roles are others since. */
  Set<PersonId> roles(AreaId area, Care care, Successors successors) {
    Set<PersonId> heirs = new LinkedHashSet<>();
    successors
        .of(Care.Part.COORDINATION)
        .filter(to -> care.coordinates())
        .ifPresent(to -> heirs.add(receive(area, to, NewGrant.of(Role.COORDINATOR))));
    successors
        .of(Care.Part.LEAD)
        .filter(to -> !care.led().isEmpty())
        .ifPresent(to -> heirs.add(receive(area, to, NewGrant.lead(care.led()))));
    for (Care.Contribution each : care.contributions()) {
      successors
          .of(Care.Part.speaking(each))
          .ifPresent(to ->
              heirs.add(receive(area, to, NewGrant.contributor(each.agency(), each.criteria()))));
    }
    return heirs;
  }

  private PersonId receive(AreaId area, PersonId to, NewGrant grant) {
    duties.receive(area, to, grant);
    return to;
  }
}
