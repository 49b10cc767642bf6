package plumbline.frameworks;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import plumbline.common.CriterionId;
import plumbline.common.FrameworkVersion;
import plumbline.common.NotFound;
import plumbline.web.ApiCall;
import plumbline.web.Reads;
import plumbline.web.Resource;

/** What is inspected, for programs: criteria under their sections, and the levels of the scale. */
@Controller(ApiCall.ROOT + "/frameworks")
@Secured(SecurityRule.IS_AUTHENTICATED)
final class FrameworkReads {

  private final Frameworks frameworks;

  FrameworkReads(Frameworks frameworks) {
    this.frameworks = frameworks;
  }

  record ListedFramework(String id, int version, String title, int criteria) {

    static ListedFramework of(Framework framework) {
      return new ListedFramework(
          framework.version().id(),
          framework.version().version(),
          framework.title(),
          framework.criteria().size());
    }
  }

  record FrameworkResource(
      String id,
      int version,
      String title,
      String reference,
      String scale,
      List<LevelResource> levels,
      List<CriterionResource> criteria) {

    static FrameworkResource of(Framework framework) {
      return new FrameworkResource(
          framework.version().id(),
          framework.version().version(),
          framework.title(),
          framework.source().reference(),
          framework.scale().name(),
          framework.scale().levels().stream().map(LevelResource::of).toList(),
          framework.criteria().stream().map(CriterionResource::of).toList());
    }
  }

  record LevelResource(String level, String word, String letter, String description, int order) {

    static LevelResource of(Level level) {
      return new LevelResource(
          level.key(), level.word(), level.letter(), level.description(), level.order());
    }
  }

  /** A criterion; the sections are those above it, the outermost first. */
  record CriterionResource(
      CriterionId id,
      String printed,
      String title,
      String wording,
      List<String> prompts,
      List<String> sections) {

    static CriterionResource of(Framework.Placed placed) {
      Criterion criterion = placed.criterion();
      return new CriterionResource(
          criterion.id(),
          criterion.printed(),
          criterion.title(),
          criterion.wording(),
          criterion.prompts(),
          placed.path().stream().map(Section::title).toList());
    }
  }

  @Get
  @Reads(value = ListedFramework.class, list = true, words = "The frameworks")
  Resource index() {
    return Resource.list(frameworks.all().stream().map(ListedFramework::of).toList());
  }

  @Get("/{id}/{version}")
  @Reads(value = FrameworkResource.class, words = "A framework with its criteria and levels")
  Resource show(String id, int version) {
    try {
      return Resource.of(FrameworkResource.of(frameworks.get(new FrameworkVersion(id, version))));
    } catch (IllegalArgumentException malformed) {
      throw new NotFound();
    }
  }
}
