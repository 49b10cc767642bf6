package plumbline.web;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** Stores the id of a submission and makes its change, both or neither. */
@Singleton
class SubmissionTransaction {

  private final SubmissionRepository repository;

  SubmissionTransaction(SubmissionRepository repository) {
    this.repository = repository;
  }

  /** Makes the change; false when the id was used before, and then nothing is changed. */
  @Transactional
  public boolean isNew(Submission submission, Runnable change) {
    int inserted =
        repository.insert(
            submission.personId(),
            submission.id(),
            submission.digest(),
            submission.location(),
            submission.at());
    if (inserted == 0) {
      return false;
    }
    change.run();
    return true;
  }
}
