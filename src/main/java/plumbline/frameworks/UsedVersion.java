package plumbline.frameworks;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import plumbline.common.FrameworkVersion;

/** A version that a round has used, with the text it had then. */
@MappedEntity("framework_version")
record UsedVersion(@Id String frameworkId, int version, String digest, String definition) {

  FrameworkVersion framework() {
    return new FrameworkVersion(frameworkId, version);
  }
}
