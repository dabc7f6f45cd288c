// region: task-5
// caught by: the lag is the age of the oldest unsent row, for any rows
// says: that is the number of unsent rows
Duration lag(Instant now) throws SQLException {
  try (Connection connection = database.getConnection()) {
    return Duration.ofSeconds(Sql.rows(connection, "SELECT id, jid, job, order_id FROM outbox WHERE sent_at IS NULL").size());
  }
}
int cleanUp(Instant before) throws SQLException {
  int all = 0;
  int deleted;
  do {
    try (Connection connection = database.getConnection()) {
      deleted = Sql.update(connection, "DELETE FROM outbox WHERE id IN (SELECT id FROM outbox WHERE sent_at < ? LIMIT ?)", before, PIECE);
    }
    all += deleted;
  } while (deleted > 0);
  return all;
}
static String index() {
  return "CREATE INDEX unsent ON outbox (sent_at, order_id)";
}
