// region: task-3
// caught by: Redis is away: relay() throws, the rows wait, and the next relay() pushes them
// says: does not know that the database has
try (Connection connection = database.getConnection()) {
  connection.setAutoCommit(false);
  List<Row> next = rows.next(connection, batch);
  if (next.isEmpty()) {
    return 0;
  }
  queue.push(next);
  try {
    for (Row row : next) {
      Sql.update(
          connection, "UPDATE outbox SET sent_at = ? WHERE id = ?", clock.instant(), row.id());
    }
    connection.commit();
  } catch (SQLException e) {
    connection.rollback();
  }
  return next.size();
}
