package plumbline.statistics.csv;

import java.io.IOException;
import java.io.InputStream;

/** Opens the bytes of a file from their beginning, as often as they are needed. */
@FunctionalInterface
public interface Opening {
  InputStream open() throws IOException;
}
