package plumbline.notes;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaName;
import plumbline.common.NoteId;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.ApiCall;
import plumbline.web.Reads;
import plumbline.web.Resource;

/** Notes on sources, for programs. */
@Controller(ApiCall.ROOT + "/areas/{area}/notes")
@Secured(SecurityRule.IS_AUTHENTICATED)
final class NoteReads {

  private final SourceNotes notes;

  NoteReads(SourceNotes notes) {
    this.notes = notes;
  }

  /**
   * One note.
   *
   * @param of the record that it hangs on, by kind and id
   */
  record NoteResource(
      NoteId id,
      String of,
      String printed,
      String understood,
      String why,
      String pageReference,
      LocalDateTime notedAt,
      @Nullable LocalDateTime withdrawnAt,
      @Nullable String withdrawnReason) {

    static NoteResource of(SourceNote note) {
      return new NoteResource(
          note.id(),
          note.subject(),
          note.printed(),
          note.understood(),
          note.why(),
          note.pageReference(),
          note.notedAt(),
          note.withdrawnAt(),
          note.withdrawnReason());
    }
  }

  @Get("/of/{kind}/{id}")
  @Reads(
      value = NoteResource.class,
      list = true,
      words = "The notes on a record; those withdrawn only for who writes notes")
  Resource index(
      Viewer viewer, String area, String kind, long id, @QueryValue(defaultValue = "1") int page) {
    AreaName where = viewer.area(area);
    return Resource.cut(
        notes.kept(viewer, where, kind + " " + id).stream().map(NoteResource::of).toList(),
        where.path("/notes/of/" + kind.replace(" ", "%20") + "/" + id),
        page);
  }

  @Get("/{note}")
  @Reads(value = NoteResource.class, words = "One note, for who writes notes")
  Resource show(Viewer viewer, String area, long note) {
    AreaName where = viewer.area(area);
    SourceNote found = notes.find(viewer, where, new NoteId(note));
    viewer.require(Permission.NOTE_SOURCES, where.id());
    return Resource.of(NoteResource.of(found));
  }
}
