package plumbline;

import io.micronaut.transaction.TransactionOperations;
import java.util.List;
import java.util.Map;
import plumbline.common.PersonId;
import plumbline.mail.Letter;
import plumbline.mail.MessageKind;
import plumbline.mail.Outbox;
import plumbline.testing.Plumbline;

/** Messages of the matrix that wait to be sent by hand. */
final class MatrixOutbox {

  private final MatrixScene scene;
  private final MatrixDatabase database;
  private final String untouched;

  MatrixOutbox(MatrixScene scene, MatrixDatabase database) {
    this.scene = scene;
    this.database = database;
    this.untouched = write();
  }

  static boolean isMeant(MatrixRow row) {
    return row.path().contains("/outbox/");
  }

  /** A message of its own where the request uses it up. */
  String id(boolean spends) {
    return spends ? write() : untouched;
  }

  /** As if everybody had been reminded a day earlier: nobody is twice on one day. */
  Map<String, String> remindAgain() {
    database.run("UPDATE outbox_message SET day = day - INTERVAL 1 DAY ORDER BY day");
    return Map.of("group", "all");
  }

  private String write() {
    PersonId reader = scene.viewer(MatrixRole.NATL).id();
    TransactionOperations<?> transactions = Plumbline.bean(TransactionOperations.class);
    transactions.executeWrite(status ->
        Plumbline.bean(Outbox.class)
            .add(
                scene.viewer(MatrixRole.COORD),
                scene.story().area().id(),
                null,
                MessageKind.REMINDER,
                List.of(new Letter(reader, MatrixWords.DRAFT, MatrixWords.DRAFT))));
    return database.column("SELECT MAX(id) FROM outbox_message").getFirst();
  }
}
