package plumbline.jobs;

import java.time.Duration;

/**
 * A piece of work that is done again and again. Each run does a bounded amount and ends well within
 * {@link Leases#LONGEST}; what is left waits for the next.
 */
public interface Job {

  /** Its name in the database, at most 40 letters. */
  String name();

  /** How long after one run the next is due. */
  Duration every();

  void run();
}
