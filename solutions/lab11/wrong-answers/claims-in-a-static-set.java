// region: task-4
// caught by: two relays at the same moment: no row twice, and none waits for the other
// says: in a static field
List<Row> mine = new java.util.ArrayList<>();
List<Row> unsent =
    Sql.rows(
        connection,
        """
        SELECT id, jid, job, order_id FROM outbox
        WHERE sent_at IS NULL AND NOT EXISTS (
          SELECT 1 FROM outbox older
          WHERE older.order_id = outbox.order_id
            AND older.id < outbox.id AND older.sent_at IS NULL)
        ORDER BY id
        """);
for (Row row : unsent) {
  if (mine.size() < limit && claimed(row)) {
    mine.add(row);
  }
}
return mine;
}

private static final java.util.Set<Long> CLAIMED =
    java.util.concurrent.ConcurrentHashMap.newKeySet();

private static boolean claimed(Row row) {
  return CLAIMED.add(row.id());
