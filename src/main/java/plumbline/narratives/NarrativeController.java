package plumbline.narratives;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import plumbline.common.AreaName;
import plumbline.common.Conflict;
import plumbline.common.CriterionId;
import plumbline.common.FrameworkVersion;
import plumbline.common.Month;
import plumbline.common.NarrativeId;
import plumbline.common.NotFound;
import plumbline.common.Refused;
import plumbline.frameworks.Framework;
import plumbline.frameworks.Frameworks;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** Texts for several criteria of a month that is open. */
@Controller("/areas/{area}/rounds/{month}/narratives")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class NarrativeController {

  private final GroupNarratives narratives;
  private final GroupNarrativeRepository repository;
  private final Frameworks frameworks;
  private final Submissions submissions;

  NarrativeController(
      GroupNarratives narratives,
      GroupNarrativeRepository repository,
      Frameworks frameworks,
      Submissions submissions) {
    this.narratives = narratives;
    this.repository = repository;
    this.frameworks = frameworks;
    this.submissions = submissions;
  }

  record EditPage(
      String heading,
      String month,
      String back,
      String action,
      String delete,
      List<Option> kinds,
      String kindError,
      List<Option> criteria,
      String criteriaError,
      String words,
      String wordsError,
      int version,
      String theirs) {

    record Option(String value, String text, boolean checked) {}
  }

  @Get("/new")
  Page newOne(Viewer viewer, String area, Month month) {
    AreaName where = area(viewer, area);
    return page(viewer, where, month, null, Form.empty());
  }

  @Post
  HttpResponse<?> create(Viewer viewer, String area, Month month, Form form) {
    AreaName where = area(viewer, area);
    Typed typed = Typed.read(form);
    try {
      if (form.isGood()) {
        return submissions.once(
            viewer.id(),
            form,
            where.path("/rounds/" + month),
            () ->
                narratives.add(
                    viewer, where.id(), month, typed.kind(), typed.criteria(), typed.words()));
      }
    } catch (Refused refused) {
      form.refuse(refused);
    } catch (Conflict conflict) {
      form.refuse("words", String.valueOf(conflict.getMessage()));
      return page(viewer, where, month, null, form).as(HttpStatus.CONFLICT);
    }
    return page(viewer, where, month, null, form).refused();
  }

  @Get("/{id}")
  Page edit(Viewer viewer, String area, Month month, long id) {
    AreaName where = area(viewer, area);
    return page(viewer, where, month, find(viewer, where, month, id), Form.empty());
  }

  @Post("/{id}")
  HttpResponse<?> update(Viewer viewer, String area, Month month, long id, Form form) {
    AreaName where = area(viewer, area);
    GroupNarrative narrative = find(viewer, where, month, id);
    Typed typed = Typed.read(form);
    int version = form.number("version");
    try {
      if (form.isGood()) {
        return submissions.once(
            viewer.id(),
            form,
            where.path("/rounds/" + month),
            () ->
                narratives.update(
                    viewer,
                    where.id(),
                    narrative.id(),
                    version,
                    typed.kind(),
                    typed.criteria(),
                    typed.words()));
      }
    } catch (Refused refused) {
      form.refuse(refused);
    } catch (Conflict conflict) {
      form.refuse("words", String.valueOf(conflict.getMessage()));
      return page(viewer, where, month, find(viewer, where, month, id), form, true)
          .as(HttpStatus.CONFLICT);
    }
    return page(viewer, where, month, narrative, form).refused();
  }

  @Post("/{id}/delete")
  HttpResponse<?> delete(Viewer viewer, String area, Month month, long id, Form form) {
    AreaName where = area(viewer, area);
    int version = form.number("version");
    return submissions.once(
        viewer.id(),
        form,
        where.path("/rounds/" + month),
        () -> narratives.delete(viewer, where.id(), new NarrativeId(id), version));
  }

  /** What was typed. */
  private record Typed(NarrativeKind kind, Set<CriterionId> criteria, String words) {

    static Typed read(Form form) {
      NarrativeKind kind = NarrativeKind.NEXT_STEPS;
      try {
        kind = NarrativeKind.valueOf(form.text("kind"));
      } catch (IllegalArgumentException none) {
        form.refuse("kind", "Choose what kind of text this is.");
      }
      Set<CriterionId> criteria = Set.of();
      try {
        criteria = form.all("criteria").stream().map(CriterionId::new).collect(Collectors.toSet());
      } catch (IllegalArgumentException malformed) {
        form.refuse("criteria", "Choose criteria of this month's framework.");
      }
      return new Typed(kind, criteria, form.words("words"));
    }
  }

  private static AreaName area(Viewer viewer, String slug) {
    AreaName area = viewer.area(slug);
    viewer.require(Permission.WRITE_GROUP_NARRATIVES, area.id());
    return area;
  }

  /**
   * A refused form keeps the version that its writer saw; only one shown beside theirs moves on.
   */
  private static int version(
      @org.jspecify.annotations.Nullable GroupNarrative narrative, Form form, boolean beside) {
    if (narrative == null) {
      return 0;
    }
    return form.has("version") && !beside ? form.number("version") : narrative.version();
  }

  private GroupNarrative find(Viewer viewer, AreaName area, Month month, long id) {
    return repository
        .find(viewer, area.id(), new NarrativeId(id))
        .filter(narrative -> narrative.month().equals(month))
        .orElseThrow(NotFound::new);
  }

  private Framework framework(AreaName area, Month month) {
    return repository
        .framework(area.id(), month)
        .map(used -> used.split(" "))
        .map(used -> new FrameworkVersion(used[0], Integer.parseInt(used[1])))
        .map(frameworks::get)
        .orElseThrow(NotFound::new);
  }

  private Page page(
      Viewer viewer,
      AreaName area,
      Month month,
      @org.jspecify.annotations.Nullable GroupNarrative narrative,
      Form form) {
    return page(viewer, area, month, narrative, form, false);
  }

  /** The form as it was typed; beside what somebody else saved, when it came too late for that. */
  private Page page(
      Viewer viewer,
      AreaName area,
      Month month,
      @org.jspecify.annotations.Nullable GroupNarrative narrative,
      Form form,
      boolean beside) {
    boolean typed = form.has("words");
    String base = area.path("/rounds/" + month + "/narratives");
    String kind = typed || narrative == null ? form.text("kind") : narrative.kind().name();
    Set<String> chosen =
        typed || narrative == null
            ? Set.copyOf(form.all("criteria"))
            : narrative.criteria().stream().map(CriterionId::value).collect(Collectors.toSet());
    String heading = narrative == null ? "Write a text for a group" : "Change a text for a group";
    String saved = narrative == null ? "" : narrative.words();
    String words = typed || narrative == null ? form.text("words") : saved;
    return new Page(
            heading,
            "narratives/edit",
            new EditPage(
                heading,
                month.words(),
                area.path("/rounds/" + month),
                narrative == null ? base : base + "/" + narrative.id().value(),
                narrative == null ? "" : base + "/" + narrative.id().value() + "/delete",
                Arrays.stream(NarrativeKind.values())
                    .map(each ->
                        new EditPage.Option(each.name(), each.words(), each.name().equals(kind)))
                    .toList(),
                form.error("kind"),
                framework(area, month).criteria().stream()
                    .map(Framework.Placed::criterion)
                    .filter(criterion ->
                        viewer.agrees(area.id(), criterion.id())
                            || chosen.contains(criterion.id().value()))
                    .map(criterion ->
                        new EditPage.Option(
                            criterion.id().value(),
                            criterion.label(),
                            chosen.contains(criterion.id().value())))
                    .toList(),
                form.error("criteria"),
                words,
                form.error("words"),
                version(narrative, form, beside),
                beside && !saved.equals(words) ? saved : ""))
        .withErrors(form.errors());
  }
}
