package plumbline.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * One connection that stays open. It reads no more of an answer than it must, so that the load
 * takes little from the program that it measures.
 */
final class Wire implements AutoCloseable {

  private static final byte[] HEAD_END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private byte[] buffer = new byte[1 << 16];
  private int length;
  private int bodyStart;

  Wire(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    in = socket.getInputStream();
    out = socket.getOutputStream();
  }

  /** Sends the request as it is and gives the status of the answer, read to its end. */
  int exchange(byte[] request) throws IOException {
    out.write(request);
    length = 0;
    readHead();
    String head = new String(buffer, 0, bodyStart, StandardCharsets.ISO_8859_1);
    if (head.toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked")) {
      throw new IOException("the answer has no length: " + head);
    }
    int end = bodyStart + contentLength(head);
    while (length < end) {
      more();
    }
    return Integer.parseInt(head, 9, 12, 10);
  }

  /** The body of the last answer. */
  byte[] body() {
    return Arrays.copyOfRange(buffer, bodyStart, length);
  }

  /** The head of the last answer. */
  String head() {
    return new String(buffer, 0, bodyStart, StandardCharsets.ISO_8859_1);
  }

  private void readHead() throws IOException {
    int from = 0;
    while (true) {
      more();
      for (int at = from; at + HEAD_END.length <= length; at++) {
        if (Arrays.equals(buffer, at, at + HEAD_END.length, HEAD_END, 0, HEAD_END.length)) {
          bodyStart = at + HEAD_END.length;
          return;
        }
      }
      from = Math.max(0, length - HEAD_END.length + 1);
    }
  }

  private void more() throws IOException {
    if (length == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    int read = in.read(buffer, length, buffer.length - length);
    if (read < 0) {
      throw new EOFException("the server closed the connection");
    }
    length += read;
  }

  private static int contentLength(String head) {
    String lower = head.toLowerCase(Locale.ROOT);
    int at = lower.indexOf("\r\ncontent-length:");
    if (at < 0) {
      return 0;
    }
    int from = at + "\r\ncontent-length:".length();
    return Integer.parseInt(lower.substring(from, lower.indexOf("\r\n", from)).strip());
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
