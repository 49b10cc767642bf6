package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lists for programs, page by page. */
class ResourceTest {

  private static final List<Integer> ALL = IntStream.range(0, 250).boxed().toList();

  private static List<?> items(Resource page) {
    return page.content() instanceof Resource.Listed(List<?> items) ? items : List.of();
  }

  @Test
  void eachPageLeadsToTheNextAndTheLastToNone() {
    Resource second = Resource.cut(ALL, "/areas/a/plans", 2);
    assertThat(items(second)).hasSize(100).first().isEqualTo(100);
    assertThat(second.next()).isEqualTo("/api/v1/areas/a/plans?page=3");
    Resource last = Resource.cut(ALL, "/areas/a/plans", 3);
    assertThat(items(last)).hasSize(50);
    assertThat(last.next()).isEmpty();
    assertThat(items(Resource.cut(ALL, "/areas/a/plans", 4))).isEmpty();
    assertThat(items(Resource.cut(ALL, "/areas/a/plans", -1))).first().isEqualTo(0);
  }

  @Test
  void theNextPageIsFilteredAsThisOne() {
    Resource first = Resource.cut(Collections.nCopies(101, 1), "/areas/a/evidence?criterion=x", 1);
    assertThat(first.next()).isEqualTo("/api/v1/areas/a/evidence?criterion=x&page=2");
  }
}
