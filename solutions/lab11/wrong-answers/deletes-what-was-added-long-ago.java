// region: task-5
// caught by: the clean-up deletes rows that were sent before the time, and no others
// says: however old the row is
Duration lag(Instant now) throws SQLException {
  try (Connection connection = database.getConnection()) {
    Instant oldest =
        Sql.time(connection, "SELECT MIN(created_at) FROM outbox WHERE sent_at IS NULL");
    return oldest == null || oldest.isAfter(now) ? Duration.ZERO : Duration.between(oldest, now);
  }
}

int cleanUp(Instant before) throws SQLException {
  try (Connection connection = database.getConnection()) {
    return Sql.update(connection, "DELETE FROM outbox WHERE created_at < ?", before);
  }
}

static String index() {
  return "CREATE INDEX outbox_unsent ON outbox (sent_at, order_id)";
}
