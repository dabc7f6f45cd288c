// region: task-4
// caught by: an order's second job waits while another relay has its first one
// says: it is not enough that this relay has locked the row before
List<Row> locked = Sql.rows(connection, OldestRows.SQL + " FOR UPDATE SKIP LOCKED", limit);
java.util.Set<Long> mine = new java.util.HashSet<>();
for (Row row : locked) {
  mine.add(row.id());
}
List<Row> next = new java.util.ArrayList<>();
for (Row row : locked) {
  List<Row> before =
      Sql.rows(
          connection,
          "SELECT id, jid, job, order_id FROM outbox"
              + " WHERE sent_at IS NULL AND order_id = ? AND id < ? ORDER BY id DESC LIMIT 1",
          row.order(),
          row.id());
  if (before.isEmpty() || mine.contains(before.get(0).id())) {
    next.add(row);
  }
}
return next;
