package plumbline.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The place that an address stands for, where it is counted what comes from one place. */
final class ClientPlace {

  /** Some web servers write the port behind the address, and then brackets around an IPv6 one. */
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?<four>[0-9.]{7,15})(:\\d{1,5})?|\\[(?<six>[0-9a-fA-F:.]{2,45})](:\\d{1,5})?"
              + "|(?<bare>[0-9a-fA-F:.]{2,45})");

  private ClientPlace() {}

  /** The address that is written there, without its port; nothing when it is none. */
  static Optional<InetAddress> address(String written) {
    Matcher parts = WRITTEN.matcher(written.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(parts.group("four"))
          .or(() -> Optional.ofNullable(parts.group("six")))
          .or(() -> Optional.ofNullable(parts.group("bare")))
          .map(InetAddress::ofLiteral);
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  /** The address, or the network of an IPv6 one: whoever has one has them all. */
  static String of(InetAddress address) {
    if (!(address instanceof Inet6Address)) {
      return address.getHostAddress();
    }
    ByteBuffer bytes = ByteBuffer.wrap(address.getAddress());
    return "%x:%x:%x:%x::/64"
        .formatted(bytes.getShort(), bytes.getShort(), bytes.getShort(), bytes.getShort());
  }
}
