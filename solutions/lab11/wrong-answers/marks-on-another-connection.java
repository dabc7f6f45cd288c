// region: task-3
// caught by: the rows stay locked until they are marked
// says: Does your code mark them with another one
try (java.sql.Connection reading = database.getConnection()) {
  reading.setAutoCommit(false);
  java.util.List<Row> next = rows.next(reading, batch);
  if (next.isEmpty()) {
    return 0;
  }
  queue.push(next);
  try (java.sql.Connection writing = database.getConnection()) {
    writing.setAutoCommit(false);
    for (Row row : next) {
      Sql.update(
          writing, "UPDATE outbox SET sent_at = ? WHERE id = ?", clock.instant(), row.id());
    }
    writing.commit();
  }
  reading.commit();
  return next.size();
}
