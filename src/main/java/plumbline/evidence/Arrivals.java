package plumbline.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import plumbline.common.Refused;
import plumbline.files.Arrived;
import plumbline.files.FileChecks;
import plumbline.files.FileName;
import plumbline.files.Files;
import plumbline.files.TooLarge;
import plumbline.files.VirusScan;
import plumbline.web.Form;
import plumbline.web.Upload;
import plumbline.web.UploadSettings;

/** The files of one upload, all of them on the disk and checked; those not kept go when closed. */
final class Arrivals implements AutoCloseable {

  private final Files files;
  private final UploadSettings settings;
  private final VirusScan scan;
  private final List<Arrived> arrived = new ArrayList<>();
  private final List<Carrier.Document> documents = new ArrayList<>();
  private boolean isTooLarge;

  Arrivals(Files files, UploadSettings settings, VirusScan scan) {
    this.files = files;
    this.settings = settings;
    this.scan = scan;
  }

  /** Takes in one file after the other; what is wrong with one stands in the form. */
  void take(Upload upload) {
    Form form = upload.form();
    for (var part = upload.next(); part.isPresent() && !isTooLarge; part = upload.next()) {
      take(part.get(), form);
    }
    if (arrived.isEmpty() && form.isGood()) {
      form.refuse("files", "Choose at least one file.");
    }
  }

  private void take(Upload.Part part, Form form) {
    String name = FileName.shown(part.name());
    try {
      Arrived file = files.receive(part.content(), settings.limit());
      arrived.add(file);
      form.carries(file.sha256());
      String type = FileChecks.check(file.path(), name).mediaType();
      scan.check(file.path(), name);
      documents.add(new Carrier.Document(file, name, type));
    } catch (TooLarge large) {
      isTooLarge = true;
      form.refuse(
          "files",
          "“%s” is larger than %s, which is the most this service takes. Save it smaller, or in parts."
              .formatted(name, settings.limitWords()));
    } catch (Refused refused) {
      form.refuse(refused);
    } catch (IOException failed) {
      throw new UncheckedIOException("a file could not be written", failed);
    }
  }

  List<Carrier.Document> documents() {
    return List.copyOf(documents);
  }

  /** Whether a file was larger than the limit; the rest was not read. */
  boolean isTooLarge() {
    return isTooLarge;
  }

  /** A title for this file when its sender typed none. */
  static String title(Carrier.Document document) {
    int dot = document.name().lastIndexOf('.');
    return dot > 0 ? document.name().substring(0, dot) : document.name();
  }

  @Override
  public void close() {
    arrived.forEach(Arrived::close);
  }
}
