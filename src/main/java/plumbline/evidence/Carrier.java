package plumbline.evidence;

import java.net.URI;
import java.net.URISyntaxException;
import plumbline.common.Refused;
import plumbline.files.Arrived;

/** What carries one revision of evidence. */
public sealed interface Carrier {

  /**
   * A file that has arrived and whose content was checked.
   *
   * @param name as it is shown and saved again
   */
  record Document(Arrived file, String name, String mediaType) implements Carrier {}

  /** An address elsewhere; nobody but the reader's own browser ever opens it. */
  record Link(String address) implements Carrier {

    private static final int LONGEST = 2_000;

    public Link {
      if (address.length() > LONGEST) {
        throw new Refused(
            "address",
            "This link has %,d characters; use a shorter one, of 2,000 or fewer."
                .formatted(address.length()));
      }
      if (!isWeb(address)) {
        throw new Refused(
            "address", "Enter a link that begins with https:// or http:// and names a site.");
      }
    }

    private static boolean isWeb(String address) {
      try {
        URI uri = new URI(address);
        return uri.getHost() != null
            && uri.getUserInfo() == null
            && ("https".equalsIgnoreCase(uri.getScheme())
                || "http".equalsIgnoreCase(uri.getScheme()));
      } catch (URISyntaxException malformed) {
        return false;
      }
    }
  }

  /** Words that stand for themselves, for example what a visit showed. */
  record Note(String words) implements Carrier {

    public Note {
      if (words.isBlank()) {
        throw new Refused("words", "Enter the note.");
      }
    }
  }
}
