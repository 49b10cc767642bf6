package plumbline.chronicles;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.common.AreaName;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.people.ViewerBinder;
import plumbline.web.Page;

/**
 * Puts on the page of a record the link to its history, for those who may read the history of the
 * area. Records whose leads read it too have a link of their own.
 */
@ServerFilter("/areas/**")
@Order(HistoryLinks.INSIDE_THE_FRAME)
final class HistoryLinks {

  static final int INSIDE_THE_FRAME = 50_000;

  /** What stands in the address before the id of a record, and how the history calls it. */
  private static final Map<String, String> SUBJECTS =
      Map.ofEntries(
          Map.entry("people", "person"),
          Map.entry("agencies", "agency"),
          Map.entry("committees", "committee"),
          Map.entry("rounds", "round"),
          Map.entry("narratives", "group narrative"),
          Map.entry("papers", "paper"),
          Map.entry("publications", "publication"),
          Map.entry("evidence", "evidence"),
          Map.entry("meetings", "meeting"),
          Map.entry("items", "item"),
          Map.entry("notes", "note"),
          Map.entry("terms", "school year"));

  @ResponseFilter
  void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
    if (request.getMethod() == HttpMethod.GET
        && response.code() == 200
        && response.body() instanceof Page page) {
      link(request).ifPresent(address -> response.body(page.withHistory(address)));
    }
  }

  private static Optional<String> link(HttpRequest<?> request) {
    List<String> parts = List.of(request.getPath().substring(1).split("/"));
    return subject(parts)
        .flatMap(subject ->
            ViewerBinder.of(request)
                .filter(viewer -> reads(viewer, parts.get(1)))
                .map(viewer ->
                    "/areas/%s/history/record?of=%s"
                        .formatted(
                            parts.get(1), URLEncoder.encode(subject, StandardCharsets.UTF_8))));
  }

  /** The subject of the last record in this address, for example of the item of a meeting. */
  private static Optional<String> subject(List<String> parts) {
    if (parts.size() < 3) {
      return parts.size() == 2 && !parts.getLast().equals("new")
          ? Optional.of("area")
          : Optional.empty();
    }
    String kind = SUBJECTS.get(parts.get(parts.size() - 2));
    String id = parts.getLast();
    return kind != null && id.matches("[0-9][0-9-]{3,18}")
        ? Optional.of(kind + " " + id)
        : Optional.empty();
  }

  private static boolean reads(Viewer viewer, String slug) {
    return viewer.administers()
        || viewer.areas().stream()
            .filter(area -> area.slug().equals(slug))
            .map(AreaName::id)
            .anyMatch(area -> viewer.may(Permission.READ_HISTORY, area));
  }
}
