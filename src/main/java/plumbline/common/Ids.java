package plumbline.common;

import com.github.f4b6a3.tsid.TsidCreator;

/** Makes ids: ordered by time, unlike between instances. */
public final class Ids {

  /** An id as text: they grow to 19 digits in 2027, and one of these is never too large. */
  public static final String FORM = "[1-8]?\\d{1,18}";

  private Ids() {}

  public static long next() {
    return TsidCreator.getTsid().toLong();
  }
}
