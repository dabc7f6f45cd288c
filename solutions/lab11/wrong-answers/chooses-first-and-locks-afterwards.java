// region: task-4
// caught by: any rows, with a second relay at any moment: each is pushed once, each order in order
// says: lock them in a later
List<Row> candidates =
    Sql.rows(
        connection,
        "SELECT id, jid, job, order_id FROM outbox WHERE sent_at IS NULL AND NOT EXISTS"
            + " (SELECT 1 FROM outbox older WHERE older.order_id = outbox.order_id"
            + " AND older.sent_at IS NULL AND older.id < outbox.id)"
            + " ORDER BY id");
List<Row> mine = new java.util.ArrayList<>();
for (Row row : candidates) {
  if (mine.size() == limit) {
    break;
  }
  mine.addAll(
      Sql.rows(
          connection,
          "SELECT id, jid, job, order_id FROM outbox WHERE id = ? FOR UPDATE SKIP LOCKED",
          row.id()));
}
return mine;
