package plumbline.administration;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import plumbline.common.AreaId;
import plumbline.common.AreaName;
import plumbline.common.Refused;
import plumbline.people.NewGrant;
import plumbline.people.People;
import plumbline.people.Permission;
import plumbline.people.Role;
import plumbline.people.Viewer;
import plumbline.web.Field;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** Which areas each national or regional reader reads, for administrators. */
@Controller("/admin/national-readers")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class NationalReaderController {

  private static final String HERE = "/admin/national-readers";
  private static final int MOST_AREAS = 200;

  private final People people;
  private final AdministrationRepository repository;
  private final Submissions submissions;

  NationalReaderController(
      People people, AdministrationRepository repository, Submissions submissions) {
    this.people = people;
    this.repository = repository;
    this.submissions = submissions;
  }

  record IndexPage(
      List<Line> readers,
      Field name,
      Field email,
      Field job,
      List<Item> areas,
      List<String> chosen,
      String areasError) {

    record Line(String name, String email, List<Area> areas) {}

    record Area(String name, String href) {}

    record Item(String value, String text) {}
  }

  @Get
  Page index(Viewer viewer, @QueryValue(defaultValue = "") String done) {
    return page(viewer, Form.empty())
        .withNotice(done.equals("given") ? "They read these areas from now on." : "");
  }

  @Post
  HttpResponse<?> create(Viewer viewer, Form form) {
    viewer.require(Permission.RUN_INSTALLATION, AreaId.INSTALLATION);
    Optional<People.Invitation> invitation = invitation(form);
    List<AreaName> chosen =
        areas(viewer).stream().filter(area -> form.all("areas").contains(area.slug())).toList();
    if (chosen.isEmpty()) {
      form.refuse("areas", "Choose at least one area.");
    }
    if (form.isGood()) {
      try {
        return submissions.once(
            viewer.id(),
            form,
            HERE + "?done=given",
            () ->
                chosen.forEach(area ->
                    people.invite(
                        viewer,
                        area.id(),
                        invitation.orElseThrow(),
                        NewGrant.of(Role.NATIONAL_READER))));
      } catch (Refused refused) {
        form.refuse(refused);
      }
    }
    return page(viewer, form).refused();
  }

  private static Optional<People.Invitation> invitation(Form form) {
    String name = form.line("name", "Enter the person's name.");
    String email = form.line("email", "Enter their e-mail address.");
    String job = form.optionalLine("job_title");
    try {
      return name.isEmpty() || email.isEmpty()
          ? Optional.empty()
          : Optional.of(new People.Invitation(name, email, job));
    } catch (Refused refused) {
      form.refuse(refused);
      return Optional.empty();
    }
  }

  private List<AreaName> areas(Viewer viewer) {
    return repository.overviews(viewer, MOST_AREAS, 0).stream().map(Overview::named).toList();
  }

  private Page page(Viewer viewer, Form form) {
    Map<String, List<Reader>> byAddress =
        repository.nationalReaders(viewer).stream()
            .collect(Collectors.groupingBy(Reader::email, LinkedHashMap::new, Collectors.toList()));
    return new Page(
            "National readers",
            "administration/national",
            new IndexPage(
                byAddress.values().stream().map(NationalReaderController::line).toList(),
                Field.of(form, "name"),
                Field.of(form, "email"),
                Field.of(form, "job_title"),
                areas(viewer).stream()
                    .map(area -> new IndexPage.Item(area.slug(), area.name()))
                    .toList(),
                form.all("areas"),
                form.error("areas")))
        .withErrors(form.errors());
  }

  private static IndexPage.Line line(List<Reader> of) {
    return new IndexPage.Line(
        of.getFirst().name(),
        of.getFirst().email(),
        of.stream()
            .map(each ->
                new IndexPage.Area(
                    each.areaName(),
                    "/areas/%s/people/%d".formatted(each.slug(), each.personId().value())))
            .toList());
  }
}
