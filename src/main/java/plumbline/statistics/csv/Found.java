package plumbline.statistics.csv;

/** Where to put what a file says, as it is read. */
public interface Found {

  /** An area, before the first value that is about it. */
  void area(FoundArea area);

  void value(FoundValue value);

  /** Now and then, how far the reading has come. */
  void progress(int rows, long bytes);
}
