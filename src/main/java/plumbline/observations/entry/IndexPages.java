package plumbline.observations.entry;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.areas.Committee;
import plumbline.areas.Partners;
import plumbline.common.CommitteeId;
import plumbline.observations.ClaimKind;
import plumbline.observations.Kept;
import plumbline.observations.Observation;
import plumbline.observations.Observations;
import plumbline.observations.Place;
import plumbline.observations.Standing;
import plumbline.observations.claims.Claim;
import plumbline.observations.claims.StatedClaims;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.Page;

/** Makes the table of a measure's values. */
@Singleton
final class IndexPages {

  private static final int ON_A_PAGE = 100;

  private final Observations observations;
  private final StatedClaims claims;
  private final Partners partners;

  IndexPages(Observations observations, StatedClaims claims, Partners partners) {
    this.observations = observations;
    this.claims = claims;
    this.partners = partners;
  }

  static String notice(String done, int added, int skipped) {
    return switch (done) {
      case "recorded" -> "The figure is recorded.";
      case "restated" -> "The figure is restated. The earlier one stays on record below.";
      case "withdrawn" -> "The figure is withdrawn. It stays on record below.";
      case "released" -> "Who may read it is changed.";
      case "claimed" -> "What the source states is recorded.";
      case "unclaimed" -> "It is withdrawn and stays on record below.";
      case "many" -> many(Math.max(0, added), Math.max(0, skipped));
      default -> "";
    };
  }

  private static String many(int added, int skipped) {
    String first = added == 1 ? "1 figure is recorded." : added + " figures are recorded.";
    String second =
        skipped == 0
            ? ""
            : skipped == 1
                ? " 1 was recorded already and is skipped."
                : " %d were recorded already and are skipped.".formatted(skipped);
    return first + second;
  }

  Page page(Viewer viewer, Place place, int number) {
    Kept kept = observations.of(viewer, place.areaId(), place.id());
    boolean mayRecord = observations.mayRecord(viewer, place.areaId(), place.id());
    boolean mayRelease = viewer.may(Permission.RELEASE_FIGURES, place.areaId());
    Rows rows = new Rows(place, mayRecord, mayRelease, committees(viewer, place, mayRelease));
    int page = Math.clamp(number, 1, Kept.MOST / ON_A_PAGE);
    IndexPage model =
        new IndexPage(
            place.measure().name(),
            place.path(""),
            acts(place, mayRecord, mayRelease),
            rows.table("Figures that hold", part(kept.current(), page)),
            rows.table("Restated or withdrawn figures", part(kept.earlier(), page)),
            page == 1 ? "" : place.path("/figures?page=" + (page - 1)),
            Math.max(kept.current().size(), kept.earlier().size()) <= page * ON_A_PAGE
                ? ""
                : place.path("/figures?page=" + (page + 1)),
            claims.of(viewer, place.areaId(), place.id()).stream()
                .map(each -> claimed(place, each, mayRecord))
                .toList());
    return new Page("Figures: " + place.measure().name(), "observations/index", model);
  }

  private static Stream<Observation> part(List<Observation> all, int page) {
    return all.stream().skip((page - 1L) * ON_A_PAGE).limit(ON_A_PAGE);
  }

  private Map<CommitteeId, String> committees(Viewer viewer, Place place, boolean mayRelease) {
    return mayRelease
        ? partners.committees(viewer, place.areaId()).stream()
            .collect(Collectors.toMap(Committee::id, Committee::name))
        : Map.of();
  }

  private static List<FigurePage.Link> acts(Place place, boolean mayRecord, boolean mayRelease) {
    List<FigurePage.Link> acts = new ArrayList<>();
    if (mayRecord) {
      acts.add(new FigurePage.Link("Record a figure", place.path("/figures/new")));
      acts.add(new FigurePage.Link("Paste a column or load a file", place.path("/figures/many")));
      acts.add(
          new FigurePage.Link("Record what a source states of two", place.path("/claims/new")));
    }
    if (mayRelease) {
      acts.add(new FigurePage.Link("Release figures up to a day", place.path("/figures/release")));
    }
    acts.add(new FigurePage.Link("Figures as a CSV file", place.path("/figures.csv")));
    return acts;
  }

  private static IndexPage.Claimed claimed(Place place, Claim claim, boolean mayRecord) {
    String figures =
        claim.kind() == ClaimKind.CHANGE ? "%s from %s to %s" : "%s as %s divided by %s";
    boolean isOwn =
        claim.first().measureId().equals(place.id())
            && claim.second().measureId().equals(place.id());
    String words =
        isOwn
            ? figures.formatted(
                "“" + claim.printed() + "”",
                Show.value(place.measure(), claim.first()),
                Show.value(place.measure(), claim.second()))
            : "“" + claim.printed() + "”, of this measure and another";
    return new IndexPage.Claimed(
        words,
        claim.page().isEmpty() ? claim.source() : claim.source() + ", " + claim.page(),
        claim.withdrawnBecause(),
        mayRecord && !claim.isWithdrawn()
            ? place.path("/claims/" + claim.id().value() + "/withdraw")
            : "");
  }

  /** Makes the rows. */
  private record Rows(
      Place place, boolean mayRecord, boolean mayRelease, Map<CommitteeId, String> committees) {

    IndexPage.Table table(String caption, Stream<Observation> kept) {
      return new IndexPage.Table(caption, kept.map(this::row).toList());
    }

    private IndexPage.Row row(Observation kept) {
      boolean holds = kept.standing() == Standing.CURRENT;
      String said = kept.printed().isEmpty() ? "" : "printed “" + kept.printed() + "”";
      String ended = holds ? "" : kept.standing().words() + ": " + kept.reason();
      return new IndexPage.Row(
          kept.period().words(),
          Show.amount(place.measure(), kept),
          Show.kind(kept),
          Show.source(kept),
          Stream.of(ended, said, kept.note())
              .filter(each -> !each.isEmpty())
              .collect(Collectors.joining("; ")),
          mayRelease ? readers(kept) : "",
          Show.value(place.measure(), kept),
          acts(kept, holds));
    }

    private String readers(Observation kept) {
      CommitteeId committee = kept.committeeId();
      return switch (kept.readers()) {
        case PARTNERSHIP -> "Partnership";
        case COMMITTEE ->
            committee == null ? "" : committees.getOrDefault(committee, "One committee");
        case PUBLIC -> "Everybody";
      };
    }

    private List<FigurePage.Link> acts(Observation kept, boolean holds) {
      String base = place.path("/figures/" + kept.id().value());
      List<FigurePage.Link> acts = new ArrayList<>();
      if (mayRecord && holds) {
        acts.add(new FigurePage.Link("Restate", base + "/restate"));
        acts.add(new FigurePage.Link("Withdraw", base + "/withdraw"));
      }
      if (mayRelease) {
        acts.add(new FigurePage.Link("Release", base + "/release"));
      }
      return acts;
    }
  }
}
