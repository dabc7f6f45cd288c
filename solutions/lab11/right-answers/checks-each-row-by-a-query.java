// region: task-4
List<Row> locked = Sql.rows(connection, OldestRows.SQL + " FOR UPDATE SKIP LOCKED", limit);
List<Row> next = new java.util.ArrayList<>();
java.util.Set<Long> chosen = new java.util.HashSet<>();
for (Row row : locked) {
  List<Row> older =
      Sql.rows(
          connection,
          "SELECT id, jid, job, order_id FROM outbox"
              + " WHERE sent_at IS NULL AND order_id = ? AND id < ?",
          row.order(),
          row.id());
  if (older.stream().allMatch(each -> chosen.contains(each.id()))) {
    next.add(row);
    chosen.add(row.id());
  }
}
return next;
