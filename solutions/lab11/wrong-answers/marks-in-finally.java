// region: task-3
// caught by: Redis is away: relay() throws, the rows wait, and the next relay() pushes them
// says: rows are marked that Redis has refused
try (Connection connection = database.getConnection()) {
  connection.setAutoCommit(false);
  List<Row> next = rows.next(connection, batch);
  try {
    if (!next.isEmpty()) queue.push(next);
  } finally {
    for (Row row : next) {
      Sql.update(
          connection, "UPDATE outbox SET sent_at = ? WHERE id = ?", clock.instant(), row.id());
    }
    connection.commit();
  }
  return next.size();
}
