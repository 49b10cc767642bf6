package plumbline.evidence;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import plumbline.common.AreaId;
import plumbline.common.RoundId;

/** What closing a month does to its evidence; part of the transaction of the month. */
@Singleton
public class RoundEvidence {

  private final EvidenceChangeRepository repository;

  RoundEvidence(EvidenceChangeRepository repository) {
    this.repository = repository;
  }

  /** Keeps for good which revisions each criterion of the month rested on. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void freeze(AreaId area, RoundId round) {
    repository.freeze(area, round);
  }
}
