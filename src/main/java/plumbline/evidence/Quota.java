package plumbline.evidence;

import jakarta.inject.Singleton;
import plumbline.common.AreaId;
import plumbline.common.PersonId;
import plumbline.common.Refused;
import plumbline.web.UploadSettings;

/** How much one person may keep as evidence in an area, so that nobody fills the disk for all. */
@Singleton
final class Quota {

  private static final int FILES = 5_000;

  private final EvidenceChangeRepository repository;
  private final UploadSettings settings;

  Quota(EvidenceChangeRepository repository, UploadSettings settings) {
    this.repository = repository;
    this.settings = settings;
  }

  /**
   * Looks whether this file still fits; what was erased no longer counts.
   *
   * @throws Refused when it does not
   */
  void require(PersonId person, AreaId area, long bytes) {
    EvidenceChangeRepository.Kept kept = repository.kept(area, person);
    if (kept.files() >= FILES || kept.bytes() + bytes > settings.quota()) {
      throw new Refused(
          "files",
          "You have added %,d files of %,d MB here already; one person may keep %,d files and %s. Ask the coordinator to erase what is not needed, or give a link instead."
              .formatted(kept.files(), kept.bytes() >> 20, FILES, settings.quotaWords()));
    }
  }
}
