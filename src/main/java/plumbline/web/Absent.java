package plumbline.web;

import java.util.Collections;
import java.util.Iterator;

/**
 * What a template sees where there is no value. An empty {@link Iterable}, which {@code {{#if}}}
 * and {@code {{#each}}} take for nothing; unlike {@code null} it does not send the engine to look
 * for the name in the surrounding values.
 */
enum Absent implements Iterable<Object> {
  /** An option that was not given: prints as nothing. */
  OPTION {
    @Override
    public String toString() {
      return "";
    }
  },

  /** A component of a page's record that is null: may be asked for, not printed. */
  COMPONENT {
    @Override
    public String toString() {
      throw new IllegalStateException("a null value is printed; ask with {{#if}} first");
    }
  };

  @Override
  public Iterator<Object> iterator() {
    return Collections.emptyIterator();
  }
}
