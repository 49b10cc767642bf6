package plumbline.leaving;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import plumbline.common.AreaName;
import plumbline.common.CriterionId;
import plumbline.common.PersonId;
import plumbline.frameworks.Criterion;
import plumbline.frameworks.Framework;
import plumbline.mail.Letter;
import plumbline.people.RoleChoices;
import plumbline.people.Viewer;
import plumbline.web.WebSettings;

/** Tells each successor what is theirs from now on: how much of what, and none of its words. */
@Singleton
final class HandoverLetters {

  private final RoleChoices choices;
  private final WebSettings settings;

  HandoverLetters(RoleChoices choices, WebSettings settings) {
    this.choices = choices;
    this.settings = settings;
  }

  List<Letter> of(Viewer viewer, AreaName area, Care care, Successors successors) {
    Framework framework = choices.framework(area);
    Map<PersonId, List<String>> lines = new LinkedHashMap<>();
    for (Care.Part part : care.parts()) {
      successors
          .of(part)
          .ifPresent(to ->
              lines
                  .computeIfAbsent(to, none -> new ArrayList<>())
                  .add("- " + what(care, part, framework)));
    }
    return lines.entrySet().stream()
        .map(each -> letter(viewer, area, care, each.getKey(), each.getValue()))
        .toList();
  }

  private static String what(Care care, Care.Part part, Framework framework) {
    if (part.agency().isPresent()) {
      return care.contributions().stream()
          .filter(each -> each.agency().equals(part.agency().get()))
          .map(each ->
              "speaking for %s on %s".formatted(each.name(), codes(framework, each.criteria())))
          .collect(Collectors.joining());
    }
    if (part.equals(Care.Part.LEAD)) {
      return "leading %s: %s"
          .formatted(
              count(care.led().size(), "criterion", "criteria"), codes(framework, care.led()));
    }
    if (part.equals(Care.Part.REQUESTS)) {
      return count(care.requests().size(), "open evidence request", "open evidence requests");
    }
    if (part.equals(Care.Part.PAPERS)) {
      return count(care.papers().size(), "unfinished paper", "unfinished papers");
    }
    return part.words();
  }

  static String count(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  static String codes(Framework framework, Collection<CriterionId> criteria) {
    return criteria.stream()
        .map(id -> framework.criterion(id).map(Criterion::printed).orElse(id.value()))
        .collect(Collectors.joining(", "));
  }

  private Letter letter(Viewer viewer, AreaName area, Care care, PersonId to, List<String> lines) {
    return new Letter(
        to,
        "Handed over to you in " + area.name(),
        """
        %s no longer works on the self-evaluation of %s. From now on this is in your care:

        %s

        Your task list says what is due: %s

        Handed over by %s.\
        """
            .formatted(
                care.leaver().name(),
                area.name(),
                String.join("\n", lines),
                settings.link("/"),
                viewer.name()));
  }
}
