package plumbline.leaving;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plumbline.common.AgencyId;
import plumbline.common.CriterionId;

/**
 * Everything in the care of one person in an area.
 *
 * @param led the criteria that they lead
 * @param others the roles that end without being handed over, in words
 * @param named what is promised by their job title
 * @param ended what they typed and never sent
 */
record Care(
    Leaver leaver,
    boolean coordinates,
    Set<CriterionId> led,
    List<Contribution> contributions,
    List<String> others,
    List<Thing> requests,
    List<Thing> papers,
    List<Thing> named,
    Ended ended) {

  /** The criteria on which they speak for one agency. */
  record Contribution(AgencyId agency, String name, Set<CriterionId> criteria) {}

  /** What has to go to somebody, each part for itself. */
  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    if (coordinates) {
      parts.add(Part.COORDINATION);
    }
    if (!led.isEmpty()) {
      parts.add(Part.LEAD);
    }
    contributions.forEach(each -> parts.add(Part.speaking(each)));
    if (!requests.isEmpty()) {
      parts.add(Part.REQUESTS);
    }
    if (!papers.isEmpty()) {
      parts.add(Part.PAPERS);
    }
    return parts;
  }

  /**
   * A part of the care that goes to one successor.
   *
   * @param field of the form in which the successor is chosen
   * @param words complete the sentence "Who takes over …?"
   * @param nobody what it means that nobody does
   */
  record Part(String field, String words, String nobody, Optional<AgencyId> agency) {

    static final Part COORDINATION =
        new Part(
            "to_coordinator",
            "the coordination of the area",
            "Nobody: the other coordinators go on",
            Optional.empty());

    static final Part LEAD =
        new Part(
            "to_lead",
            "the criteria",
            "Nobody yet: these criteria stay without a lead",
            Optional.empty());

    static final Part REQUESTS =
        new Part(
            "to_requests",
            "the evidence requests",
            "Nobody: they stay open under the old name",
            Optional.empty());

    static final Part PAPERS =
        new Part(
            "to_papers",
            "the unfinished papers",
            "Nobody: every coordinator and lead can finish them",
            Optional.empty());

    static Part speaking(Contribution contribution) {
      return new Part(
          "to_agency_" + contribution.agency().value(),
          "speaking for " + contribution.name(),
          "Nobody yet: the agency is not heard on these criteria",
          Optional.of(contribution.agency()));
    }
  }
}
