package plumbline.timescales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.transaction.TransactionOperations;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import plumbline.common.AreaId;
import plumbline.common.Conflict;
import plumbline.common.EvidenceId;
import plumbline.common.Ids;
import plumbline.common.PersonId;
import plumbline.common.Refused;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;

class TimescalesTest {

  private static final LocalDate PANEL = LocalDate.of(2019, 9, 23);

  private final Timescales timescales = Plumbline.bean(Timescales.class);
  private final Story story = Story.begin();
  private final AreaId area = story.area().id();
  private final PersonId person = story.coordinator().id();
  private final EvidenceId record = new EvidenceId(Ids.next());

  @Test
  void aTimescaleIsKeptAsWrittenAndAsUnderstood() {
    assertThat(set("September 2019 but this will be an ongoing focus")).isEqualTo(1);
    Promise promise = timescales.of(area, record).current();
    assertThat(promise.timescale().asWritten())
        .isEqualTo("September 2019 but this will be an ongoing focus");
    assertThat(promise.stateAt(PANEL)).isEqualTo(TimescaleState.DUE_THIS_MONTH);
    assertThat(promise.stateAt(PANEL.plusDays(8))).isEqualTo(TimescaleState.PAST_DUE);
    assertThat(promise.dueBy()).contains(LocalDate.of(2019, 9, 30));
    assertThat(promise.isConfirmed()).isFalse();
  }

  @Test
  void noTimescaleIsSaidToBeNone() {
    set("");
    assertThat(timescales.of(area, record).current().stateAt(PANEL)).isEqualTo(TimescaleState.NONE);
  }

  @Test
  void everyChangedDateStaysWithItsReasonAndDriftIsCountedFromTheFirst() {
    set("January 2019");
    assertThat(change("March 2019", "Two officers left.")).isEqualTo(2);
    assertThat(change("December 2019", "The board asked for a wider audit.")).isEqualTo(3);
    Promises promises = timescales.of(area, record);
    assertThat(promises.all())
        .extracting(Promise::reason)
        .containsExactly("", "Two officers left.", "The board asked for a wider audit.");
    assertThat(promises.changes()).isEqualTo(2);
    assertThat(promises.driftDays()).hasValue(334);
    assertThat(promises.driftWords()).isEqualTo("334 days later, changed 2 times");
  }

  @Test
  void whatAPersonSaysThatItMeansIsNoDrift() {
    set("09/10/2019 or so");
    assertThat(timescales.of(area, record).current().timescale().isUnderstood()).isFalse();
    assertThat(confirm(1, "October 2019")).isEqualTo(2);
    Promises promises = timescales.of(area, record);
    assertThat(promises.current().timescale().asWritten()).isEqualTo("09/10/2019 or so");
    assertThat(promises.current().isConfirmed()).isTrue();
    assertThat(promises.changes()).isZero();
    change("November 2019", "Late.");
    assertThat(timescales.of(area, record).driftDays()).hasValue(30);
  }

  @Test
  void whatSaysNothingNewIsRefused() {
    set("January 2019");
    refused(() -> change("January 2019", "Because."), "timescale");
    refused(() -> change("February 2019", " "), "reason");
    refused(() -> confirm(1, "some day"), "meaning");
    change("February 2019", "Because.");
    assertThatThrownBy(() -> confirm(1, "")).isInstanceOf(Conflict.class);
  }

  @Test
  void thoseOfManyRecordsComeAtOnce() {
    set("January 2019");
    EvidenceId other = new EvidenceId(Ids.next());
    in(() -> timescales.set(person, area, other, "March 2020", null));
    Map<Long, Promises> all = timescales.of(area, List.of(record, other));
    assertThat(all).containsOnlyKeys(record.value(), other.value());
    AreaId elsewhere = Story.begin().area().id();
    assertThat(timescales.of(elsewhere, List.of(record, other))).isEmpty();
  }

  private static void refused(Supplier<Integer> act, String field) {
    assertThatThrownBy(act::get)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.field()).isEqualTo(field));
  }

  private int set(String words) {
    return in(() -> timescales.set(person, area, record, words, null));
  }

  private int change(String words, String reason) {
    return in(() -> timescales.change(person, area, record, words, reason, null));
  }

  private int confirm(int ordinal, String meaning) {
    return in(() -> timescales.confirm(person, area, record, ordinal, meaning, null));
  }

  @SuppressWarnings("unchecked")
  private static <T> T in(Supplier<T> act) {
    TransactionOperations<Object> transactions = Plumbline.bean(TransactionOperations.class);
    return transactions.executeWrite(status -> act.get());
  }
}
