package plumbline.bench;

import java.util.List;

/** Keeps one draft after the other, as the rate page does while people type. */
final class Autosaves implements Errand {

  private final List<Saves.Target> targets;
  private int count;

  Autosaves(List<Saves.Target> targets) {
    this.targets = targets;
  }

  @Override
  public byte[] next() {
    return targets.get(count % targets.size()).draft();
  }

  @Override
  public int expected() {
    return 200;
  }

  @Override
  public void answered() {
    count++;
  }
}
