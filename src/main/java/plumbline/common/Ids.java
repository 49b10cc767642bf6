package plumbline.common;

import com.github.f4b6a3.tsid.TsidCreator;

/** Makes ids: ordered by time, unlike between instances. */
public final class Ids {

  private Ids() {}

  public static long next() {
    return TsidCreator.getTsid().toLong();
  }
}
