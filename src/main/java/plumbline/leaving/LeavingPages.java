package plumbline.leaving;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import plumbline.common.AreaName;
import plumbline.common.CriterionId;
import plumbline.frameworks.Criterion;
import plumbline.frameworks.Framework;
import plumbline.people.RoleChoices;
import plumbline.people.Viewer;
import plumbline.web.Choice;
import plumbline.web.Field;
import plumbline.web.Form;
import plumbline.web.Page;

/** Makes the page on which a person leaves. */
@Singleton
final class LeavingPages {

  private final RoleChoices choices;

  LeavingPages(RoleChoices choices) {
    this.choices = choices;
  }

  record EditPage(
      String area,
      String name,
      String back,
      String action,
      boolean alone,
      List<Part> parts,
      String all,
      String allError,
      List<Choice> candidates,
      Named named,
      Ending ending) {

    /** One part of the care: how much, which, and who takes it over. */
    record Part(
        String field,
        String question,
        String summary,
        List<String> items,
        List<Choice> candidates,
        String error) {}

    /** What is promised by the leaver's job title. */
    record Named(String title, String summary, List<String> items, Field role) {}

    /** What ends: roles and unsent texts, in words. */
    record Ending(List<String> lines, boolean worksElsewhere) {}
  }

  Page page(Viewer viewer, AreaName area, Care care, List<Successor> candidates, Form form) {
    Framework framework = choices.framework(area);
    boolean reads = viewer.readsWholeArea(area.id());
    String person = area.path("/people/" + care.leaver().id().value());
    return new Page(
            care.leaver().name() + " leaves",
            "leaving/edit",
            new EditPage(
                area.name(),
                care.leaver().name(),
                person,
                person + "/leave",
                candidates.isEmpty(),
                care.parts().stream()
                    .map(part -> part(part, care, framework, candidates, form, reads))
                    .toList(),
                form.text(SuccessorForm.ALL),
                form.error(SuccessorForm.ALL),
                choices(candidates, "Choose for each below", form.text(SuccessorForm.ALL)),
                named(care, form, reads),
                ending(care)))
        .withErrors(form.errors());
  }

  private static List<Choice> choices(List<Successor> candidates, String first, String chosen) {
    return Choice.orNone(
        first,
        candidates.stream()
            .map(each -> Choice.of(String.valueOf(each.id().value()), each.words(), chosen))
            .toList(),
        chosen);
  }

  private static EditPage.Part part(
      Care.Part part,
      Care care,
      Framework framework,
      List<Successor> candidates,
      Form form,
      boolean reads) {
    String chosen = form.text(part.field());
    List<Choice> all = new ArrayList<>(choices(candidates, "As chosen above", chosen));
    all.add(Choice.of(SuccessorForm.NOBODY, part.nobody(), chosen));
    List<String> items = items(part, care, framework, reads);
    return new EditPage.Part(
        part.field(),
        "Who takes over " + part.words() + "?",
        summary(part, care),
        items,
        all,
        form.error(part.field()));
  }

  private static String summary(Care.Part part, Care care) {
    if (part.equals(Care.Part.LEAD)) {
      return "Leads " + criteria(care.led());
    }
    if (part.equals(Care.Part.REQUESTS)) {
      return HandoverLetters.count(
          care.requests().size(), "open evidence request", "open evidence requests");
    }
    if (part.equals(Care.Part.PAPERS)) {
      return HandoverLetters.count(care.papers().size(), "unfinished paper", "unfinished papers");
    }
    return care.contributions().stream()
        .filter(each -> part.agency().filter(each.agency()::equals).isPresent())
        .map(each -> "Speaks for " + each.name() + " on " + criteria(each.criteria()))
        .findFirst()
        .orElse("Coordinates the area");
  }

  private static String criteria(Collection<CriterionId> criteria) {
    return HandoverLetters.count(criteria.size(), "criterion", "criteria");
  }

  private static List<String> items(Care.Part part, Care care, Framework framework, boolean reads) {
    if (part.equals(Care.Part.LEAD)) {
      return labels(framework, care.led());
    }
    if (part.agency().isPresent()) {
      return care.contributions().stream()
          .filter(each -> each.agency().equals(part.agency().get()))
          .flatMap(each -> labels(framework, each.criteria()).stream())
          .toList();
    }
    List<Thing> things =
        part.equals(Care.Part.REQUESTS)
            ? care.requests()
            : part.equals(Care.Part.PAPERS) ? care.papers() : List.of();
    return reads ? things.stream().map(Thing::words).toList() : List.of();
  }

  private static List<String> labels(Framework framework, Collection<CriterionId> criteria) {
    return criteria.stream()
        .map(id -> framework.criterion(id).map(Criterion::label).orElse(id.value()))
        .toList();
  }

  private static EditPage.Named named(Care care, Form form, boolean reads) {
    List<String> items =
        reads
            ? care.named().stream()
                .map(thing ->
                    "%s (%s): %s".formatted(capital(thing.kind()), thing.part(), thing.words()))
                .toList()
            : List.of();
    return new EditPage.Named(
        care.leaver().jobTitle(),
        care.named().isEmpty()
            ? ""
            : HandoverLetters.count(care.named().size(), "promise names", "promises name"),
        items,
        Field.of(form, SuccessorForm.ROLE));
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static EditPage.Ending ending(Care care) {
    List<String> lines = new ArrayList<>();
    care.others().forEach(role -> lines.add("The role " + role.toLowerCase(java.util.Locale.UK)));
    int drafts = care.ended().drafts();
    if (drafts > 0) {
      lines.add(
          HandoverLetters.count(drafts, "draft", "drafts")
              + " that they typed and never sent: nobody else can read them, and they end");
    }
    int forms = care.ended().forms();
    if (forms > 0) {
      lines.add(
          HandoverLetters.count(forms, "form", "forms")
              + " kept for them since their sign-in ended");
    }
    return new EditPage.Ending(lines, care.leaver().worksElsewhere());
  }
}
