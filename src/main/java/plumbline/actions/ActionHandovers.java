package plumbline.actions;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import plumbline.common.ActionId;
import plumbline.common.AreaId;
import plumbline.history.Change;

/** Puts another role in the place of one whose holder leaves. */
@Singleton
public class ActionHandovers {

  private final ActionRepository reading;
  private final ActionChangeRepository repository;

  ActionHandovers(ActionRepository reading, ActionChangeRepository repository) {
    this.reading = reading;
    this.repository = repository;
  }

  /** In every action that is still to be done; the caller adds these changes to the history. */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Change> handOver(AreaId area, String from, String to) {
    List<ActionId> found = repository.of(area, from);
    if (found.isEmpty()) {
      return List.of();
    }
    repository.handOver(area, found, from, to);
    return reading.these(area, found).stream()
        .map(action ->
            new Change("action handed over", Actions.subject(action.id()), action.kept("")))
        .toList();
  }
}
