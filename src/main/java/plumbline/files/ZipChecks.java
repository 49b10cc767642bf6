package plumbline.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An Office or OpenDocument file is a ZIP from its first byte to its last, whose entries lie side
 * by side, stay in their folder, unpack to what is reasonable, and hold no program.
 */
final class ZipChecks {

  private static final int MOST_ENTRIES = 5_000;
  private static final String PROGRAM =
      "(?s).*(vbaproject.*\\.bin|vbadata\\.xml|/activex/.*|/macrosheets/.*"
          + "|\\.(exe|dll|com|scr|js|jse|vbs|vbe|bat|cmd|ps1|jar|hta|lnk|msi|docm|xlsm|pptm|xlam))"
          + "|(basic|scripts)/.*";

  private final ByteBuffer bytes;
  private final FileType type;
  private final Unpacking unpacking = new Unpacking();
  private final Set<String> names = new HashSet<>();
  private String contentTypes = "";
  private String mimetype = "";

  private ZipChecks(ByteBuffer bytes, FileType type) {
    this.bytes = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    this.type = type;
  }

  static String fault(ByteBuffer bytes, FileType type) {
    try {
      return new ZipChecks(bytes, type).fault();
    } catch (IndexOutOfBoundsException | IllegalArgumentException malformed) {
      return broken();
    }
  }

  private String fault() {
    ZipDirectory directory = ZipDirectory.of(bytes);
    if (directory == null) {
      return "is not the kind of document that its name says, or has something before its beginning"
          + " or behind its end. Open it, save it again, and add that file.";
    }
    if (directory.count() > MOST_ENTRIES) {
      return "has more than 5,000 parts. Save it as PDF and add that file.";
    }
    List<ZipDirectory.Entry> entries = directory.entries();
    for (ZipDirectory.Entry entry : entries) {
      String fault = fault(entry);
      if (!fault.isEmpty()) {
        return fault;
      }
    }
    if (!directory.liesSideBySide(entries)) {
      return broken();
    }
    return type.mainPart().isEmpty() ? faultOfOpenDocument(entries) : faultOfOffice();
  }

  private String fault(ZipDirectory.Entry entry) {
    String name = entry.name();
    if (entry.isEncrypted()) {
      return "is locked with a password. Save it without one and add that file.";
    }
    if (name.matches("(?s)(/.*|.*\\\\.*|.*:.*|.*\\x00.*|(.*/)?\\.\\.(/.*)?)")) {
      return "has a part that would be put outside its own folder. Ask whoever made it for a PDF.";
    }
    if (!names.add(name.toLowerCase(java.util.Locale.ROOT))) {
      return broken();
    }
    if (name.toLowerCase(java.util.Locale.ROOT).matches(PROGRAM)) {
      return holdsProgram();
    }
    String content = unpacking.unpack(bytes, entry);
    if (unpacking.isTooMuch()) {
      return "unpacks to far more than a document has. Save it as PDF and add that file.";
    }
    if (name.equals("[Content_Types].xml")) {
      contentTypes = content;
    } else if (name.equals("mimetype")) {
      mimetype = content;
    }
    return unpacking.isWhole() ? "" : broken();
  }

  private String faultOfOffice() {
    if (contentTypes.matches("(?is).*(macroEnabled|vbaProject|activeX).*")) {
      return holdsProgram();
    }
    boolean fits =
        contentTypes.contains('"' + type.mainPart() + '"')
            && !contentTypes.contains("<!")
            && names.contains("_rels/.rels");
    return fits ? "" : otherKind();
  }

  private String faultOfOpenDocument(List<ZipDirectory.Entry> entries) {
    boolean fits =
        entries.getFirst().name().equals("mimetype")
            && mimetype.equals(type.mediaType())
            && names.contains("meta-inf/manifest.xml");
    return fits ? "" : otherKind();
  }

  private static String holdsProgram() {
    return "holds macros or programs. Save it without macros, or as PDF, and add that file.";
  }

  private static String otherKind() {
    return "is not the kind of document that its name says. Open it, save it again under the right"
        + " name, and add that file.";
  }

  private static String broken() {
    return "is damaged inside. Open it, save it again, and add that file.";
  }
}
