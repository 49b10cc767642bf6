package plumbline.people;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaName;
import plumbline.web.Frame;

/** Where a person can go from the page they are on. */
final class Frames {

  private Frames() {}

  static Frame frame(Viewer viewer, String csrf, String path) {
    List<AreaName> areas = viewer.areas();
    AreaName here =
        areas.stream()
            .filter(area -> (path + "/").startsWith(area.path("/")))
            .findFirst()
            .orElse(areas.size() == 1 ? areas.getFirst() : null);
    List<Frame.Link> links = new ArrayList<>();
    links.add(link("Home", "/", path));
    if (here != null) {
      addArea(links, viewer, here, path);
    }
    if (areas.size() > 1) {
      links.add(link("Measures in your areas", "/measures", path));
    }
    if (viewer.mayAnywhere(Permission.MANAGE_PEOPLE)) {
      links.add(administration(here, path));
    }
    links.add(link("Frameworks", "/frameworks", path));
    links.add(link("Statistics", "/statistics", path));
    return new Frame(viewer.name(), csrf, here == null ? "" : here.name(), links);
  }

  /** For somebody of whom the second factor is still asked: nowhere to go but on or out. */
  static Frame half(Viewer viewer, String csrf) {
    return new Frame(viewer.name(), csrf, "", List.of());
  }

  private static void addArea(List<Frame.Link> links, Viewer viewer, AreaName area, String path) {
    links.add(link("Board", area.path("/board"), path));
    if (viewer.readsWholeArea(area.id()) || viewer.hasRole(Role.CONTRIBUTOR, area.id())) {
      links.add(link("Rounds", area.path("/rounds"), path));
    }
    links.add(link("Evidence", area.path("/evidence"), path));
    if (viewer.readsWholeArea(area.id()) || viewer.hasRole(Role.CONTRIBUTOR, area.id())) {
      links.add(link("Plans", area.path("/plans"), path));
    }
    links.add(link("Measures", area.path("/measures"), path));
    links.add(scrutiny(area, path));
    links.add(link("Recommendations", area.path("/recommendations"), path));
    links.add(link("Reports", area.path("/reports"), path));
  }

  /** Open too on the pages that its front page leads to. */
  private static Frame.Link administration(@Nullable AreaName area, String path) {
    boolean ofArea =
        area != null
            && Stream.of("/people", "/agencies", "/leads", "/readers", "/terms", "/history")
                .anyMatch(part -> path.startsWith(area.path(part)));
    boolean current = ofArea || path.startsWith("/admin") || path.equals("/areas");
    return new Frame.Link("Administration", "/admin", current);
  }

  /** Open too on the pages of a committee and of a meeting, which have addresses of their own. */
  private static Frame.Link scrutiny(AreaName area, String path) {
    boolean current =
        Stream.of("/scrutiny", "/committees", "/meetings", "/reviews")
            .anyMatch(part -> path.startsWith(area.path(part)));
    return new Frame.Link("Scrutiny", area.path("/scrutiny"), current);
  }

  private static Frame.Link link(String text, String href, String path) {
    boolean current = href.equals("/") ? path.equals("/") : path.startsWith(href);
    return new Frame.Link(text, href, current);
  }
}
