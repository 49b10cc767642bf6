package plumbline.web;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.function.Supplier;

/** Stores the id of a submission and makes its change, both or neither. */
@Singleton
class SubmissionTransaction {

  private final SubmissionRepository repository;

  SubmissionTransaction(SubmissionRepository repository) {
    this.repository = repository;
  }

  /**
   * Makes the change, which says where what it made is found; nothing when the id was used before,
   * and then nothing is changed.
   */
  @Transactional
  public Optional<Submission> keep(Submission submission, Supplier<String> change) {
    int inserted =
        repository.insert(
            submission.personId(),
            submission.id(),
            submission.digest(),
            submission.location(),
            submission.at());
    if (inserted == 0) {
      return Optional.empty();
    }
    String made = change.get();
    if (!made.isEmpty()) {
      repository.keepMade(submission.personId(), submission.id(), made);
    }
    return Optional.of(submission.making(made));
  }
}
