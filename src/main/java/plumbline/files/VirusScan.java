package plumbline.files;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import plumbline.common.Refused;

/**
 * Asks the virus scanner that the operator has set about each file that arrives. It is a ClamAV
 * daemon, which takes a file as a stream (its command INSTREAM); without one every file passes.
 */
@Singleton
public class VirusScan {

  private static final Logger LOG = LoggerFactory.getLogger(VirusScan.class);
  private static final int CONNECT_MILLIS = 5_000;
  private static final int ANSWER_MILLIS = 60_000;
  private static final int AT_ONCE = 64 * 1024;

  private final String host;
  private final int port;

  VirusScan(
      @Property(name = "plumbline.clamd", defaultValue = "") String address,
      @Property(name = "plumbline.clamd-private-network", defaultValue = "false")
          boolean privateNetwork) {
    int colon = address.lastIndexOf(':');
    host = colon < 0 ? "" : address.substring(0, colon);
    if (address.isBlank()) {
      port = 0;
      return;
    }
    String number = address.substring(colon + 1);
    if (host.isEmpty() || !number.matches("[1-9][0-9]{0,4}")) {
      throw new IllegalArgumentException(
          "PLUMBLINE_CLAMD must be the host and the port of a virus scanner, like 127.0.0.1:3310.");
    }
    if (!host.matches("localhost|127\\.[0-9.]+|\\[?::1]?") && !privateNetwork) {
      throw new IllegalArgumentException(
          "PLUMBLINE_CLAMD is another machine, and files go there unencrypted: set PLUMBLINE_CLAMD_PRIVATE_NETWORK to true where the network is private.");
    }
    port = Integer.parseInt(number);
  }

  /** Whether files are checked at all. */
  public boolean isSet() {
    return port > 0;
  }

  /**
   * Asks about this file.
   *
   * @param name by which its sender knows it
   * @throws Refused when something was found, or when the scanner gives no answer
   */
  public void check(Path file, String name) {
    if (!isSet()) {
      return;
    }
    String answer;
    try {
      answer = ask(file);
    } catch (IOException silent) {
      LOG.warn("The virus scanner does not answer", silent);
      answer = "";
    }
    if (answer.endsWith(" FOUND")) {
      LOG.warn("The virus scanner found {}", answer.replaceAll("[^\\x21-\\x7e]", " "));
      throw new Refused(
          "files",
          "The virus scanner found something in “%s”, so it was not kept.".formatted(name));
    }
    if (!answer.endsWith(" OK")) {
      throw new Refused(
          "files",
          "“%s” could not be checked for viruses just now, so it was not kept. Try again in some minutes."
              .formatted(name));
    }
  }

  private String ask(Path file) throws IOException {
    try (Socket socket = new Socket();
        InputStream content = java.nio.file.Files.newInputStream(file)) {
      socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
      socket.setSoTimeout(ANSWER_MILLIS);
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
      byte[] buffer = new byte[AT_ONCE];
      for (int read = content.read(buffer); read > 0; read = content.read(buffer)) {
        out.writeInt(read);
        out.write(buffer, 0, read);
      }
      out.writeInt(0);
      out.flush();
      byte[] answer = socket.getInputStream().readNBytes(1_000);
      return new String(answer, StandardCharsets.US_ASCII).replace("\0", "").strip();
    }
  }
}
