// region: task-4
// caught by: a relay has row 2 of an order, and row 1 commits later: row 3 waits for row 2
// says: all older ones must be
List<Row> oldest =
    Sql.rows(
        connection,
        "SELECT id, jid, job, order_id FROM outbox WHERE sent_at IS NULL AND NOT EXISTS (SELECT 1 FROM outbox older WHERE older.order_id = outbox.order_id AND older.id < outbox.id AND older.sent_at IS NULL) ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED",
        limit);
List<Row> all = new java.util.ArrayList<>();
for (Row row : oldest) {
  all.addAll(
      Sql.rows(
          connection,
          "SELECT id, jid, job, order_id FROM outbox WHERE sent_at IS NULL AND order_id = ? ORDER BY id FOR UPDATE SKIP LOCKED",
          row.order()));
}
all.sort(java.util.Comparator.comparing(Row::id));
return all.subList(0, Math.min(limit, all.size()));
