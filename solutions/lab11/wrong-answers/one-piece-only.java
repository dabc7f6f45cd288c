// region: task-5
// caught by: 250 rows are deleted in transactions of at most 100, and orders go on meanwhile
// says: only one piece was deleted
Duration lag(Instant now) throws SQLException {
  try (Connection connection = database.getConnection()) {
    Instant oldest =
        Sql.time(connection, "SELECT MIN(created_at) FROM outbox WHERE sent_at IS NULL");
    return oldest == null || oldest.isAfter(now) ? Duration.ZERO : Duration.between(oldest, now);
  }
}

int cleanUp(Instant before) throws SQLException {
  try (Connection connection = database.getConnection()) {
    return Sql.update(
        connection,
        "DELETE FROM outbox WHERE id IN (SELECT id FROM outbox WHERE sent_at < ? LIMIT ?)",
        before,
        PIECE);
  }
}

static String index() {
  return "CREATE INDEX outbox_unsent ON outbox (sent_at, order_id)";
}
