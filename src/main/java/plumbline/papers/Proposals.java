package plumbline.papers;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.people.Viewer;

/**
 * What a new paper begins with: the title and the headings that its committee had last, and the
 * sections of its kind.
 */
@Singleton
final class Proposals {

  private final HeadingRepository repository;

  Proposals(HeadingRepository repository) {
    this.repository = repository;
  }

  /** As the committee's last paper of this kind was called. */
  String title(Viewer viewer, AreaId area, CommitteeId committee, PaperKind kind) {
    return repository.lastTitle(viewer, area, committee, kind).orElse(kind.words());
  }

  /** The sections of a new paper; one about the meeting's item waits until there is one. */
  List<Section> sections(Viewer viewer, AreaId area, PaperFacts facts) {
    List<SectionKind> kinds =
        facts.kind().sections().stream()
            .filter(kind -> kind.need() != SectionKind.Need.ITEM || facts.item() != null)
            .toList();
    return headed(viewer, area, facts.committee(), kinds);
  }

  /**
   * The sections of a paper of which this is chosen now: another kind brings its own, another
   * committee its headings, and the first item the section about it.
   */
  List<Section> sections(Viewer viewer, AreaId area, Paper paper, PaperFacts facts) {
    if (facts.kind() != paper.kind()) {
      return sections(viewer, area, facts);
    }
    List<Section> sections = new ArrayList<>(paper.sections());
    SectionKind about = SectionKind.GOVERNANCE;
    int place = facts.kind().sections().indexOf(about);
    boolean isFirstItem = paper.itemId() == null && facts.item() != null;
    if (isFirstItem && place >= 0 && sections.stream().noneMatch(each -> each.kind() == about)) {
      sections.addAll(
          Math.min(place, sections.size()),
          headed(viewer, area, facts.committee(), List.of(about)));
    }
    if (facts.committee().equals(paper.committeeId())) {
      return sections;
    }
    List<SectionKind> kinds = sections.stream().map(Section::kind).toList();
    return headed(viewer, area, facts.committee(), kinds);
  }

  private List<Section> headed(
      Viewer viewer, AreaId area, CommitteeId committee, List<SectionKind> kinds) {
    Map<SectionKind, String> headings = headings(viewer, area, committee);
    return kinds.stream()
        .map(kind -> new Section(kind, headings.getOrDefault(kind, kind.heading())))
        .toList();
  }

  /** What this committee calls sections, where that is not their usual heading. */
  Map<SectionKind, String> headings(Viewer viewer, AreaId area, CommitteeId committee) {
    return repository.of(viewer, area, committee).stream()
        .collect(
            Collectors.toMap(HeadingRepository.Heading::kind, HeadingRepository.Heading::heading));
  }

  /** Remembers the headings of a paper, in the transaction of its change. */
  void remember(Viewer viewer, AreaId area, CommitteeId committee, List<Section> sections) {
    Map<SectionKind, String> known = headings(viewer, area, committee);
    for (Section section : sections) {
      SectionKind kind = section.kind();
      String heading = section.heading();
      boolean isUsual = heading.equals(kind.heading());
      if (isUsual && known.containsKey(kind)) {
        repository.forget(area, committee, kind);
      }
      if (!isUsual && !heading.equals(known.get(kind))) {
        repository.keep(area, committee, kind, heading);
      }
    }
  }
}
