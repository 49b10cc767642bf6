package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.testing.RunsBeside;

@RunsBeside
class ClientPlaceTest {

  @ParameterizedTest
  @CsvSource({
    "203.0.113.7, 203.0.113.7",
    "203.0.113.7:51234, 203.0.113.7",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
    "2001:db8:1:2::9, 2001:db8:1:2::/64",
    "[2001:db8:1:2::9], 2001:db8:1:2::/64",
    "[2001:db8:1:2::9]:443, 2001:db8:1:2::/64",
    "::ffff:203.0.113.7, 203.0.113.7",
    "fe80::1, fe80:0:0:0::/64"
  })
  void aPlaceIsAnAddressWithoutItsPortOrANetwork(String written, String place) {
    assertThat(ClientPlace.address(written).map(ClientPlace::of)).hasValue(place);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "unknown", "_hidden", "999.1.1.1", "203.0.113.7:x", "a b", "::g"})
  void whatIsNoAddressIsNone(String written) {
    assertThat(ClientPlace.address(written)).isEmpty();
  }

  @Test
  void neighboursOfOneNetworkAreOnePlace() {
    assertThat(ClientPlace.of(ClientPlace.address("2001:db8::1").orElseThrow()))
        .isEqualTo(ClientPlace.of(ClientPlace.address("2001:db8::ffff:1").orElseThrow()))
        .isNotEqualTo(ClientPlace.of(ClientPlace.address("2001:db8:0:1::1").orElseThrow()));
  }
}
